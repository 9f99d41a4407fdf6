// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What the product is measured with and against, apart from it: building the product never builds this.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")],
    targets: [
        // Answers every request with one word: what the framework costs by itself.
        .executableTarget(
            name: "HelloServer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: settings),
        // Writes a made-up country, or a part of one, as a dossier.
        .executableTarget(name: "Country", swiftSettings: settings),
    ])
