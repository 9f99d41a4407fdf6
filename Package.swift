// swift-tools-version: 6.3
import PackageDescription

/// One set of settings for every target, each with its reason.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),  // data races are compile errors
    .treatAllWarnings(as: .error),  // a warning nobody fixes hides the next one
    .strictMemorySafety(),  // every unsafe construct is marked where it stands
    .enableUpcomingFeature("ExistentialAny"),  // the cost of an existential is written down
    .enableUpcomingFeature("InternalImportsByDefault"),  // the top of a file tells what leaks
    .enableUpcomingFeature("MemberImportVisibility"),  // no member arrives through somebody else's import
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    // What a target says of a few lines is said again in whoever calls it: pages are many small calls between targets.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb: [Target.Dependency] = [
    .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
]
let hummingbird: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdTLS", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
]
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func source(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Read top to bottom: facts are recorded in a ledger, folded into an organisation, counted as figures, stored,
/// read as views, written by operations, shown by pages and the command line.
let package = Package(
    name: "hatnhan",
    products: [.executable(name: "hatnhan", targets: ["hatnhan"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1.git", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates.git", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    ],
    targets: [
        source("Words"),
        source("Ledger", ["Words", crypto]),
        source("Fields", ["Ledger", "Rulebook", "Words"]),
        source(
            "Rulebook", ["Ledger", "Words", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Rules")]),
        source("Organisation", ["Ledger", "Words"]),
        // Squares that phones read: libqrencode-dev.
        .systemLibrary(name: "CQRencode"),
        source("Access", ["CQRencode", "Ledger", "Words", crypto, cryptoExtras]),
        source("Snapshots", [crypto]),
        source("Figures", ["Ledger", "Organisation", "Rulebook", "Snapshots", "Words"]),
        source("Documents", ["Words"]),
        source("Dossier", ["Documents", "Fields", "Ledger", "Words"]),
        // The allocator's settings; part of the C library, so there is nothing to install.
        .systemLibrary(name: "CMalloc"),
        source("Pipeline"),
        source("SQL"),
        source("SQLiteEngine", ["Pipeline", "SQL"] + grdb),
        source("Store", ["Ledger", "Organisation", "SQL", "Words"]),
        source("Markup", [.product(name: "BasicContainers", package: "swift-collections")]),
        source(
            "Certificates",
            [
                "Markup", "Words", crypto, .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]),
        source("Reports", ["Figures", "Ledger", "Markup", "Organisation", "Words"]),
        source(
            "Views",
            [
                "Access", "Figures", "Ledger", "Organisation", "Pipeline", "Reports", "Snapshots", "SQL", "Store",
                "Words",
            ]),
        source(
            "Operations",
            [
                "Access", "Documents", "Dossier", "Fields", "Figures", "Ledger", "Organisation", "Rulebook",
                "Snapshots",
                "SQL", "Store", "Views", "Words",
            ]),
        source(
            "Web",
            [
                "Access", "Fields", "Figures", "Ledger", "Markup", "Operations", "Organisation", "Reports", "Rulebook",
                "Views", "Words",
            ] + hummingbird,
            resources: [.embedInCode("Resources/static")]),
        .executableTarget(
            name: "hatnhan",
            dependencies: [
                "Access", "Certificates", "CMalloc", "Dossier", "Fields", "Figures", "Ledger", "Operations",
                "Organisation", "Reports", "Rulebook", "Snapshots", "SQL",
                "SQLiteEngine", "Store", "Views", "Web", "Words", argumentParser,
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // Measures what questions cost; beside the other benchmarks, but part of this package, whose inside it asks.
        .executableTarget(
            name: "Measure",
            dependencies: [
                "CMalloc", "Figures", "Ledger", "Operations", "Organisation", "Rulebook", "SQLiteEngine", "Store",
                "Views",
            ],
            path: "Benchmarks/Measure", swiftSettings: [.swiftLanguageMode(.v6)]),

        .target(
            name: "TestSupport", dependencies: ["Figures", "Ledger", "Organisation", "Rulebook"],
            path: "Tests/TestSupport",
            swiftSettings: settings),
        .target(
            name: "TestLedgers",
            dependencies: [
                "Access", "Figures", "Ledger", "Operations", "Organisation", "Rulebook", "SQL", "SQLiteEngine", "Store",
                "TestSupport", "Views",
            ],
            path: "Tests/TestLedgers", swiftSettings: settings),
        // What every engine has to pass.
        .target(
            name: "EngineConformance", dependencies: ["SQL"], path: "Tests/EngineConformance", swiftSettings: settings),
        tests("WordsTests", ["Words"]),
        tests("LedgerTests", ["Ledger", "TestSupport"]),
        tests("AccessTests", ["Access", "Ledger", "TestSupport"]),
        tests("FieldsTests", ["Fields", "Ledger", "Words"]),
        tests("RulebookTests", ["Ledger", "Rulebook", "Words"]),
        tests("OrganisationTests", ["Ledger", "Organisation", "TestSupport", "Words"]),
        tests("FiguresTests", ["Figures", "Ledger", "Organisation", "TestSupport"]),
        tests("MarkupTests", ["Markup"]),
        tests("CertificatesTests", ["Certificates"]),
        tests("ReportsTests", ["Figures", "Ledger", "Markup", "Reports", "Words"]),
        tests("DocumentsTests", ["Documents", "TestSupport"]),
        tests("DossierTests", ["Documents", "Dossier", "Fields", "Ledger"]),
        tests("PipelineTests", ["Pipeline"]),
        tests("SQLTests", ["SQL"]),
        tests("SQLiteEngineTests", ["EngineConformance", "SQL", "SQLiteEngine"]),
        tests(
            "StoreTests",
            [
                "EngineConformance", "Ledger", "Organisation", "SQL", "SQLiteEngine", "Store", "TestLedgers",
                "TestSupport",
            ]),
        tests(
            "ViewsTests",
            [
                "EngineConformance", "Figures", "Ledger", "Operations", "Organisation", "SQL", "SQLiteEngine", "Store",
                "TestLedgers",
                "TestSupport", "Views",
            ]),
        tests(
            "OperationsTests",
            [
                "Access", "Dossier", "EngineConformance", "Fields", "Figures", "Ledger", "Operations", "Organisation",
                "Reports", "Rulebook",
                "SQL", "SQLiteEngine", "Store", "TestLedgers", "TestSupport", "Views", "Words",
            ]),
        tests(
            "WebTests",
            [
                "Access", "EngineConformance", "Fields", "Figures", "Ledger", "Operations", "Organisation", "Reports",
                "Rulebook", "SQL", "SQLiteEngine", "Store",
                "TestLedgers", "TestSupport", "Views", "Web", "Words",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests(
            "CommandTests",
            [
                "Certificates", "Dossier", "EngineConformance", "Fields", "Figures", "hatnhan", "Ledger",
                "Organisation",
                "SQL", "SQLiteEngine", "TestSupport", "Words",
            ]),
        tests("Tidy", []),
    ])
