internal import Certificates
internal import Foundation
internal import Operations

/// Where the authority of an office and the certificate of its server lie.
struct CertificateFolder {
    let path: String

    var authorityPath: String { path + "/authority.crt" }
    private var authorityKeyPath: String { path + "/authority.key" }
    var serverPath: String { path + "/server.crt" }
    var serverKeyPath: String { path + "/server.key" }
    var pagePath: String { path + "/cai-dat.html" }

    /// The folder beside the ledger at this path.
    static func beside(_ files: LedgerFiles) -> CertificateFolder { CertificateFolder(path: files.path + ".tls") }

    /// The authority that lies there; nil where none does.
    ///
    /// - Throws: `FileFailure`, `CertificateFault`.
    func authority() throws -> LocalAuthority? {
        guard let certificate = try text(authorityPath), let key = try text(authorityKeyPath) else { return nil }
        return try LocalAuthority(certificatePEM: certificate, keyPEM: key)
    }

    /// The server's certificate that lies there; nil where none does.
    ///
    /// - Throws: `FileFailure`, `CertificateFault`.
    func server() throws -> ServerCertificate? {
        try CertificateFolder.certificate(serverPath, key: serverKeyPath)
    }

    /// A certificate and its key, wherever they lie; nil where one of them does not.
    ///
    /// - Throws: `FileFailure`, `CertificateFault`.
    static func certificate(_ path: String, key keyPath: String) throws -> ServerCertificate? {
        let folder = CertificateFolder(path: "")
        guard let certificate = try folder.text(path), let key = try folder.text(keyPath) else { return nil }
        return try ServerCertificate(certificatePEM: certificate, keyPEM: key)
    }

    /// Keeps an authority, its key for the owner alone.
    func write(_ authority: LocalAuthority) throws {
        try makeFolder()
        try write(authority.keyPEM, authorityKeyPath)
        try write(authority.certificatePEM, authorityPath)
    }

    /// Keeps the server's certificate, and the page that goes with it.
    func write(_ server: ServerCertificate, page: InstallPage) throws {
        try makeFolder()
        try write(server.keyPEM, serverKeyPath)
        try write(server.certificatePEM, serverPath)
        try write(String(decoding: page.html(), as: UTF8.self), pagePath)
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw FileFailure.last(path: path)
        }
    }

    /// A file is there whole or as it was before.
    private func write(_ text: String, _ path: String) throws {
        let next = path + ".next"
        _ = unsafe unlink(next)
        let descriptor = unsafe open(next, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure.last(path: next) }
        let bytes = Array(text.utf8)
        let written = unsafe bytes.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
        let isWritten = written == bytes.count && fsync(descriptor) == 0
        let failure = FileFailure.last(path: next)
        close(descriptor)
        guard isWritten else { throw failure }
        guard unsafe rename(next, path) == 0 else { throw FileFailure.last(path: path) }
        try SafeFile.flush(self.path)
    }

    private func text(_ path: String) throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            guard unsafe access(path, R_OK) == 0 else { throw FileFailure.last(path: path) }
            throw CertificateFault.unreadable
        }
    }
}
