"""Pages in a real browser: accessible, whole without script, usable by keyboard, quiet towards the network, fit for paper.

Run by scripts/browser-tests, which starts nothing of its own: give it the program and an example dossier.
"""

import http.client
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

import form_tests
import reorganisation_tests
import work_tests
import year_tests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROGRAM, DOSSIER = sys.argv[1], sys.argv[2]
TERM = "/~at=2020-10-12,since=2015-08-20"
EARLIER = "/~at=2019-12-31,since=2015-08-20,known=2018-12-31,structure=2016-01-01"

# One page of each sort; those that need a number of this ledger are found by following links.
PAGES = {
    "overview": "/tong-quan/NP",
    "overview of a commune": "/tong-quan/NP.X01",
    "overview of a cell": "/tong-quan/NP.X01.CB-B02",
    "places": "/dia-ban/NP",
    "places in danger": "/dia-ban/NP?status=danger",
    "place": "/noi/NP.X01.B03",
    "organisation": "/to-chuc/NP",
    "cell": "/to-chuc/NP.X01.CB-B02",
    "people": "/dang-vien/NP",
    "list of people": "/so-lieu/NP/admitted",
    "list of places": "/so-lieu/NP/villages_without_independent_cell",
    "list of units": "/so-lieu/NP/cells_founded",
    "report": "/bao-cao/NP",
    "official table": "/bieu/NP/1",
    "admissions by year": "/bieu/NP/ket-nap",
    "life of a cell": "/sinh-hoat/NP.X01.CB-B02",
    "life of the cells": "/sinh-hoat/NP",
    "classes": "/lop/NP",
    "candidates": "/nguon/NP",
    "irregularities": "/bat-thuong/NP",
    "difference": "/vi-sao-khac/NP",
    "search": "/tim",
    "trouble": "/tong-quan/ZZ",
}

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def serve(dossier, ledger, command="import"):
    """The program serving a new ledger of a dossier, and its address."""
    subprocess.run([PROGRAM, command, dossier, "--database", ledger], check=True, stdout=subprocess.DEVNULL)
    process = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--database", ledger], stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    return process, next(word for word in line.split() if word.startswith("http://")).rstrip("/")


class Site:
    """The program serving the example, and a browser to look at it with."""

    def __init__(self, folder, playwright):
        self.process, self.base = serve(DOSSIER, str(Path(folder) / "ledger.hatnhan"))
        self.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        self.pages = dict(PAGES)
        page = self.open(TERM + "/dang-vien/NP")
        self.pages["person"] = "/" + page.locator("tbody th a").first.get_attribute("href").removeprefix("../")
        page.goto(self.base + TERM + self.pages["person"])
        self.pages["fact"] = "/" + page.locator("table.facts th a").first.get_attribute("href").removeprefix("../")
        page.context.close()

    def open(self, path, width=1280, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **options)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: None if request.url.startswith(self.base) else page.faults.append(request.url))
        response = page.goto(self.base + path)
        page.status = response.status
        page.size = len(response.body())
        return page

    def close(self):
        self.browser.close()
        self.process.terminate()
        self.process.wait(timeout=10)


@test
def no_page_has_a_barrier(site):
    axe = Axe()
    found = []
    # What is known earlier changes the frame of pages, which a few of them show.
    some = ["overview", "place", "people", "person", "report", "trouble"]
    views = [
        (TERM, 1280, "light", site.pages), (TERM.replace("~", "~lang=en,"), 360, "dark", site.pages),
        (EARLIER, 360, "light", some), (EARLIER, 1280, "dark", some),
    ]
    for question, width, scheme, names in views:
        for name in names:
            path = site.pages[name]
            page = site.open(question + path, width, color_scheme=scheme)
            for violation in axe.run(page).response["violations"]:
                nodes = [node["target"][0] for node in violation["nodes"][:3]]
                found.append(f"{name} {width} {scheme}: {violation['id']} at {nodes}")
            page.context.close()
    assert not found, "\n".join(found)


@test
def pages_keep_to_their_width_and_size(site):
    for name, path in site.pages.items():
        for width in (1280, 360):
            page = site.open(TERM + path, width)
            actual = page.evaluate("document.documentElement.scrollWidth")
            assert actual <= width, f"{name} is {actual} wide at {width}"
            assert page.size <= 100_000, f"{name} has {page.size} bytes"
            expected = 404 if name == "trouble" else 200
            assert page.status == expected, f"{name}: {page.status}"
            # A browser reports the status of a page that is not there as an error of its own.
            faults = [fault for fault in page.faults if "status of 404" not in fault]
            assert not faults, f"{name}: {faults}"
            page.context.close()


@test
def everything_works_without_script(site):
    page = site.open(TERM + "/tong-quan/NP", java_script_enabled=False)
    page.fill("input[name=at]", "31/12/2018")
    page.click(".asof button")
    page.wait_for_url("**/~at=2018-12-31,since=2015-08-20/tong-quan/NP*")
    page.fill("form.search input", "giang a")
    page.click("form.search button")
    page.wait_for_url("**/tim")
    assert "Giàng A" in page.inner_text("main")
    page.click("main a >> text=Giàng A >> nth=0")
    page.wait_for_url("**/~at=2018-12-31,since=2015-08-20/nguoi/**")
    page.goto(site.base + TERM + "/dia-ban/NP")
    page.select_option("select[name=status]", "combined_cell")
    page.click(".filter button")
    assert page.locator("table.places tbody tr").count() == 27
    page.goto(site.base + TERM + "/tong-quan/NP")
    page.click("th a >> text=Đảng viên")
    page.wait_for_url("**sort=members**")
    page.context.close()


@test
def the_keyboard_is_enough(site):
    page = site.open(TERM + "/tong-quan/NP")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('svg.map') !== null"):
            break
    else:
        raise AssertionError("the map is not reached")
    page.keyboard.press("Enter")
    page.wait_for_url("**/noi/**")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.name === 'q'")
    page.keyboard.type("chà cang")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim")
    assert "Đảng bộ xã Chà Cang" in page.inner_text("main")
    page.context.close()


@test
def the_report_is_a_paper(site):
    page = site.open(TERM + "/bao-cao/NP")
    page.emulate_media(media="print")
    assert not page.locator("header.site").is_visible() and not page.locator(".asof").is_visible()
    assert not page.locator(".tabs").first.is_visible()
    assert page.locator(".report .party").is_visible()
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF") and b"/MediaBox [0 0 594" in pdf or b"/MediaBox [0 0 595" in pdf
    page.context.close()


@test
def strangers_are_kept_out(site):
    host, port = site.base.removeprefix("http://").split(":")

    def ask(method, path, body=None, **headers):
        connection = http.client.HTTPConnection(host, int(port), timeout=10)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        response.read()
        connection.close()
        return response

    answer = ask("GET", TERM + "/tong-quan/NP")
    policy = answer.getheader("Content-Security-Policy")
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "same-origin"
    assert ask("GET", "/tong-quan/NP", Host="evil.example").status == 421
    assert ask("POST", "/tim", "q=a", Origin="http://evil.example").status == 403
    assert ask("POST", "/tong-quan/NP", "q=a").status == 405
    assert ask("DELETE", "/tong-quan/NP").status == 405
    assert ask("POST", "/tim", "q=" + "a" * 100_000).status == 413
    assert ask("GET", "/" + "a" * 9_000).status in (404, 414, 431, 400)
    assert ask("GET", TERM + "/tong-quan/NP?" + "a=b&" * 1_500).status == 400
    assert ask("GET", "/tong-quan/NP", Host="LOCALHOST").status == 200


@test
def codes_keep_their_addresses(site):
    codes = [".", "..", "...", "~", "~..", "~at=2020-01-01", "a/b", "//", "a b", "%", "%2e%2e", "?x", "#y", "\\", "e\u0301"]
    with tempfile.TemporaryDirectory() as folder:
        rows = "".join(f'"{code}",Đảng bộ {number},grassroots_committee,H,2010-01-01,\n' for number, code in enumerate(codes))
        Path(folder, "units.csv").write_text(
            "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\n" + rows, "utf-8"
        )
        process, base = serve(folder, str(Path(folder, "ledger.hatnhan")))
        try:
            page = site.browser.new_page()
            page.goto(base + "/~at=2020-01-01/tong-quan/H")
            links = page.eval_on_selector_all("table.children th[scope=row] a", "all => all.map(one => one.href)")
            assert len(links) == len(codes), links
            for link in links:
                # The page itself, and back to it by a relative link from another of its pages.
                assert page.goto(link).status == 200 and page.url == link, (link, page.url)
                page.click("header.site nav a >> nth=2")
                assert "/to-chuc/" in page.url and page.locator("main h1").inner_text().startswith("Đảng bộ"), page.url
                page.click("header.site nav a >> nth=0")
                assert page.url == link, (link, page.url)
            page.close()
        finally:
            process.terminate()
            process.wait(timeout=10)


@test
def an_example_is_looked_around_in_without_typing(site):
    axe = Axe()
    with tempfile.TemporaryDirectory() as folder:
        process, base = serve(DOSSIER, str(Path(folder, "example.hatnhan")), command="demo")
        try:
            for width, scheme, script in [(1280, "light", True), (360, "dark", True), (360, "light", False)]:
                context = site.browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
                )
                page = context.new_page()
                page.goto(base + "/~at=2020-10-12/dia-ban/NP")
                assert "/vao?den=" in page.url, page.url
                look(axe, page, width, script)
                page.click("button:has-text('Quản trị')")
                assert page.url == base + "/~at=2020-10-12/dia-ban/NP", page.url
                look(axe, page, width, script)
                for path in ["", "/mat-khau", "/dien-thoai", "/khoa", "/danh-sach"]:
                    assert page.goto(base + "/tai-khoan" + path).status == 200, path
                    look(axe, page, width, script)
                page.fill("input[name=name]", "Đảng bộ")
                page.click("button.main")
                assert page.locator(".errors").is_visible() and page.title().startswith("Có lỗi")
                look(axe, page, width, script)
                page.fill("input[name=name]", f"moi-{width}-{scheme}")
                page.click("button.main")
                assert page.url == base + "/tai-khoan/vua-tao" and page.locator(".slip code").count() == 3, page.url
                look(axe, page, width, script)
                page.click("button:has-text('Đăng xuất')")
                # To the end of loading: a browser told to go back while it still swaps pages has no page to go back in.
                page.wait_for_url(base + "/vao", wait_until="load")
                page.go_back()
                assert "/vao" in page.url or page.locator(".slip").count() == 0, "a slip was shown after signing out"
                context.close()
        finally:
            process.terminate()
            process.wait(timeout=10)


def look(axe, page, width, script):
    """No barrier, and no wider than the window."""
    if script:
        violations = axe.run(page).response["violations"]
        assert not violations, [(page.url, one["id"], one["nodes"][0]["target"]) for one in violations]
        actual = page.evaluate("document.documentElement.scrollWidth")
        assert actual <= width, f"{page.url} is {actual} wide at {width}"


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Site(folder, playwright)
        forms, stop = form_tests.tests(lambda ledger: serve(DOSSIER, ledger, "demo"))
        forms += reorganisation_tests.tests(PROGRAM, lambda ledger: serve(DOSSIER, ledger, "demo"))
        mornings, stop_work = work_tests.tests(PROGRAM, lambda ledger: serve(DOSSIER, ledger, "demo"))
        year = year_tests.tests(serve)
        try:
            for function in TESTS + forms + mornings + year:
                try:
                    function(site)
                    passed += 1
                    print(f"passed: {function.__name__}")
                except Exception:
                    failed += 1
                    print(f"FAILED: {function.__name__}")
                    traceback.print_exc()
        finally:
            stop()
            stop_work()
            site.close()
    print(f"browser: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
