import Testing

/// What a target depends on, some file of it imports: a dependency that nobody uses is an arrow that nobody drew.
@Suite struct DependencyTests {
    private struct Target {
        let name: String
        let folder: String
        let dependencies: Set<String>
    }

    @Test func noDependencyIsUnused() throws {
        let package = try SourceTree.text("Package.swift")
        let targets = targets(in: package)
        #expect(targets.count > 20, "the manifest is read: \(targets.map(\.name))")
        // A program is run and not imported.
        let programs = Set(package.matches(of: /executableTarget\(\s*name: "(\w+)"/).map { String($0.1) })
        let files = SourceTree.sources + SourceTree.tests + SourceTree.benchmarks
        for target in targets {
            let own = files.filter { $0.path.hasPrefix(target.folder + "/") }
            let imported = own.reduce(into: Set<String>()) { $0.formUnion(imports(of: $1)) }
            let unused = target.dependencies.subtracting(imported).subtracting(programs).sorted()
            #expect(unused.isEmpty, "Package.swift: no file of \(target.name) imports \(unused)")
        }
    }

    private func imports(of file: SourceTree.File) -> [String] {
        file.lines.filter { $0.contains("import ") }.compactMap { line in
            line.firstMatch(
                of: /^(?:@testable )?(?:package |internal |public )?import (?:struct |class |enum |func )?(\w+)/
            ).map { String($0.1) }
        }
    }

    /// The targets of the manifest, each from its name to the bracket that closes it.
    private func targets(in package: String) -> [Target] {
        let products = products(in: package)
        let declarations = package.split(separator: "    targets: [", maxSplits: 1).last ?? ""
        return declarations.matches(of: /\b(source|tests|\.target|\.executableTarget)\(/).map { match in
            let declaration = upToClosing(declarations[match.range.upperBound...])
            let path = declaration.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
            let plain = declaration.replacing(/path: "[^"]+"|package: "[^"]+"|resources: .*/, with: "")
            let named = plain.matches(of: /"([^"]+)"/).map { String($0.1) }
            let name = named.first ?? ""
            let listed = products.filter { plain.contains($0.name) }.flatMap(\.products)
            return Target(
                name: name, folder: path ?? (match.1 == "tests" ? "Tests/" : "Sources/") + name,
                dependencies: Set(named.dropFirst() + listed))
        }
    }

    /// Products that the manifest gives a name of its own, above the targets.
    private func products(in package: String) -> [(name: Regex<Substring>, products: [String])] {
        package.matches(of: /(?m)^let (\w+)(?:: \[[\w.]+\])? =\s/).compactMap { match in
            let value = package[match.range.upperBound...].prefix { $0 != "\n" }
            let declaration = value.hasSuffix("[") ? upToClosing(package[match.range.upperBound...].dropFirst()) : value
            let products = declaration.matches(of: /product\(name: "(\w+)"/).map { String($0.1) }
            guard !products.isEmpty, let name = try? Regex("\\b\(match.1)\\b", as: Substring.self) else { return nil }
            return (name, products)
        }
    }

    private func upToClosing(_ text: Substring) -> Substring {
        var depth = 1
        return text.prefix { character in
            depth += "([".contains(character) ? 1 : ")]".contains(character) ? -1 : 0
            return depth > 0
        }
    }
}
