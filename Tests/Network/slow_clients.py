"""Opens many connections to a server on this machine and sends half a request on each; then asks as an ordinary visitor.

    slow_clients.py PORT [CONNECTIONS] [AUTHORITY]

Prints how long each ordinary request took, and ends with 1 where one was not answered. AUTHORITY: over TLS, the file of the
authority's certificate.
"""

import http.client
import resource
import socket
import ssl
import sys
import time

port = int(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1200
authority = sys.argv[3] if len(sys.argv) > 3 else None
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 100), hard))

HALF_A_HEAD = b"GET /tong-quan/H HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
HALF_A_BODY = b"POST /tim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nq="


def visitor(path):
    start = time.monotonic()
    if authority:
        context = ssl.create_default_context(cafile=authority)
        connection = http.client.HTTPSConnection("localhost", port, timeout=10, context=context)
    else:
        connection = http.client.HTTPConnection("localhost", port, timeout=10)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    print(f"{path} {status} {1000 * (time.monotonic() - start):.0f} ms")
    # Who has not signed in is answered too.
    return status in (200, 303)


def flood(start):
    """Half a request on each of many connections; under TLS half a greeting, for that is where slow ones stop."""
    held = []
    for _ in range(count):
        try:
            held.append(socket.create_connection(("127.0.0.1", port), timeout=5))
            held[-1].sendall(b"\x16\x03\x01" if authority else start)
        except OSError:
            pass
    return held


good = True
for start in (HALF_A_HEAD, HALF_A_BODY):
    held = flood(start)
    # A little more on each, as slow clients do.
    for connection in held:
        try:
            connection.sendall(b"a")
        except OSError:
            pass
    print(f"{len(held)} half-sent requests")
    for path in ("/health", "/tong-quan/H", "/tong-quan/H"):
        try:
            good = visitor(path) and good
        except OSError as error:
            print(f"{path}: {error}")
            good = False
    for connection in held:
        connection.close()
sys.exit(0 if good else 1)
