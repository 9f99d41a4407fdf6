// swift-tools-version: 6.3
import PackageDescription

/// What the product is measured against, apart from it: building the product never builds this.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")],
    targets: [
        .executableTarget(
            name: "HelloServer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ])
