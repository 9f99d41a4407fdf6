import Foundation
import Testing

/// `hatnhan boundaries` as people run it: what it says and the status it leaves with.
@Suite struct BoundariesCommandTests {
    private let scratch: Scratch
    private let ledger: String

    init() throws {
        scratch = try Scratch(with: "a ledger for outlines") { scratch in
            let folder = try scratch.dossier([
                "units":
                    "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nX,Xã,committee,H,2010-01-01,\n",
                "places": "code,name,kind,unit,from,to,latitude,longitude\nB,Bản,village,X,2010-01-01,,21.5,104.5\n",
            ])
            let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
            try #require(run.status == 0, "\(run.error)")
        }
        ledger = scratch.path("ledger")
    }

    private func file(_ features: String) throws -> String {
        let path = scratch.path("map.geojson")
        try Data("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}".utf8)
            .write(to: URL(fileURLWithPath: path))
        return path
    }

    private func feature(_ code: String, property: String = "code") -> String {
        let ring = "[[103,22],[103.1,22],[103.1,22.1],[103,22]]"
        return
            "{\"properties\":{\"\(property)\":\"\(code)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    }

    private func run(_ arguments: String..., language: String = "en") throws -> Program.Run {
        try Program.run(["boundaries"] + arguments + ["--database", ledger], language: language)
    }

    @Test func whatIsDoneIsSaid() throws {
        let both = try run(
            file(feature("H", property: "MA_DB") + "," + feature("X", property: "MA_DB")),
            "--code-property", "MA_DB")
        #expect(both.status == 0 && both.output.hasPrefix("Took over the outlines of 2 units.\n"), "\(both.error)")
        #expect(both.output.contains("The outlines of 1 unit are far from all of the unit's own places: X."))
        let one = try run(file(feature("H")), language: "vi")
        #expect(one.output == "Đã nhận ranh giới của 1 tổ chức.\nĐã xóa ranh giới của 1 tổ chức: X.\n")
        #expect(try run("--remove-all").output == "Removed the outlines of 1 unit: H.\n")
        #expect(try run("--remove-all").output == "Removed the outlines of 0 units.\n")
    }

    @Test func whatIsRefusedIsTheInputsFault() throws {
        let empty = try run(file(""))
        #expect(empty.status == 1 && empty.error.contains("--remove-all"))
        let unknown = try run(file(feature("Z")), language: "vi")
        #expect(unknown.status == 1)
        #expect(unknown.error == "Mục thứ 1: không có tổ chức nào mang mã “Z”. Chưa thay đổi gì.\n")
        let named = try run(file(feature("H", property: "MA_DB")))
        #expect(named.status == 1 && named.error.contains("--code-property MA_DB"), "\(named.error)")
        #expect(try run().status == 2)
    }

    /// Brackets without end must not use up the program's stack.
    @Test(arguments: ["[", "{\"a\":", "{\"type\":\"FeatureCollection\",\"features\":["])
    func endlessNestingIsRefused(opening: String) throws {
        let path = scratch.path("deep.geojson")
        try Data(String(repeating: opening, count: 2_000_000).utf8).write(to: URL(fileURLWithPath: path))
        let run = try run(path)
        #expect(run.status == 1, "\(run.status) \(run.error.prefix(300))")
    }
}
