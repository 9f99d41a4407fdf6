import Operations

@testable import Web

/// The acts that change units, places and what covers what.
extension ActExample {
    static let structure: [ActExample] = [
        ActExample(
            act: FoundUnit.self, path: { _ in Route.act(FoundUnit.name, .unit("HH")).path },
            right: [
                "day": "1/7/2025", "decision": "17-QĐ/HU", "decided": "20/6/2025", "code": "HH.Z",
                "name": "Đảng bộ xã Mới", "kind": "grassroots_committee",
            ],
            other: ["day": "2/7/2025", "code": "HH.Z", "name": "Đảng bộ xã Mới", "kind": "grassroots_committee"],
            meanwhile: {
                try $0.elsewhere(
                    FoundUnit.self,
                    [
                        "day": "1/7/2025", "unit": "HH", "code": "HH.Z", "name": "Đảng bộ xã Mới",
                        "kind": "grassroots_committee",
                    ], key: "m")
            }),
        ActExample(
            act: FoundCell.self, path: { _ in Route.act(FoundCell.name, .unit("HH.X")).path },
            right: [
                "day": "1/7/2025", "code": "HH.F", "name": "Chi bộ bản Mận", "kind": "cell", "form": "independent",
                "decision": "5-NQ/ĐU",
                "find.places.1.place": "BB.2", "takes": "yes",
            ],
            other: [
                "day": "2/7/2025", "code": "HH.F", "name": "Chi bộ bản Mận", "kind": "cell", "form": "independent",
                "decision": "5-NQ/ĐU",
                "find.places.1.place": "BB.2",
            ],
            meanwhile: {
                try $0.elsewhere(
                    FoundCell.self,
                    [
                        "day": "1/7/2025", "unit": "HH.X", "code": "HH.F", "name": "Chi bộ bản Mận", "kind": "cell",
                        "form": "independent", "decision": "6-NQ/ĐU", "places.1.place": "BB.1",
                    ], key: "m")
            }),
        ActExample(
            act: RenameUnit.self, path: { _ in Route.act(RenameUnit.name, .unit("HH.C")).path },
            right: ["day": "1/7/2025", "name": "Chi bộ bản Mơ 1", "issuer": "Đảng ủy xã Thử"],
            other: ["day": "2/7/2025", "name": "Chi bộ bản Mơ 1"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.C", "name": "Chi bộ Mơ"], key: "m")
            }),
        ActExample(
            act: ChangeUnitKind.self, path: { _ in Route.act(ChangeUnitKind.name, .unit("HH.C")).path },
            right: ["day": "1/7/2025", "kind": "grassroots_cell"],
            other: ["day": "2/7/2025", "kind": "grassroots_cell"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.C", "name": "Chi bộ Mơ"], key: "m")
            }),
        ActExample(
            act: MoveUnit.self, path: { _ in Route.act(MoveUnit.name, .unit("HH.C")).path },
            right: ["day": "1/7/2025", "find.parent": "HH"],
            other: ["day": "2/7/2025", "find.parent": "HH"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.C", "name": "Chi bộ Mơ"], key: "m")
            }),
        ActExample(
            act: MergeUnits.self, path: { _ in Route.act(MergeUnits.name, .unit("HH.C")).path },
            right: ["day": "1/7/2025", "find.others.1.unit": "HH.D", "code": "HH.F", "name": "Chi bộ bản Mận"],
            other: ["day": "2/7/2025", "find.others.1.unit": "HH.D", "code": "HH.F", "name": "Chi bộ bản Mận"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.C", "name": "Chi bộ Mơ"], key: "m")
            }),
        ActExample(
            act: SplitUnit.self, path: { _ in Route.act(SplitUnit.name, .unit("HH.X")).path },
            right: [
                "day": "1/7/2025", "extent": "part", "new.1.code": "HH.Z", "new.1.name": "Đảng bộ xã Mới",
                "find.goes.1.place": "BB.2", "goes.1.to": "HH.Z",
            ],
            other: [
                "day": "2/7/2025", "extent": "part", "new.1.code": "HH.Z", "new.1.name": "Đảng bộ xã Mới",
                "find.goes.1.place": "BB.2", "goes.1.to": "HH.Z",
            ],
            meanwhile: {
                try $0.elsewhere(RenamePlace.self, ["day": "1/7/2025", "place": "BB.2", "name": "Bản Lê 2"], key: "m")
            }),
        ActExample(
            act: CloseUnit.self, path: { _ in Route.act(CloseUnit.name, .unit("HH.D")).path },
            right: ["day": "1/7/2025"],
            other: ["day": "2/7/2025"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.D", "name": "Chi bộ Lê"], key: "m")
            }),
        ActExample(
            act: FoundPlace.self, path: { _ in Route.act(FoundPlace.name, .unit("HH.X")).path },
            right: ["day": "1/7/2025", "code": "BB.3", "name": "Bản Mận", "kind": "village"],
            other: ["day": "2/7/2025", "code": "BB.3", "name": "Bản Mận", "kind": "village"],
            meanwhile: {
                try $0.elsewhere(
                    FoundPlace.self,
                    ["day": "1/7/2025", "unit": "HH.X", "code": "BB.3", "name": "Bản Mận", "kind": "village"], key: "m")
            }),
        ActExample(
            act: RenamePlace.self, path: { _ in Route.act(RenamePlace.name, .place("BB.1")).path },
            right: ["day": "1/7/2025", "name": "Bản Mơ 1"],
            other: ["day": "2/7/2025", "name": "Bản Mơ 1"],
            meanwhile: {
                try $0.elsewhere(RenamePlace.self, ["day": "1/7/2025", "place": "BB.1", "name": "Bản Mơ 2"], key: "m")
            }),
        ActExample(
            act: MovePlace.self, path: { _ in Route.act(MovePlace.name, .place("BB.1")).path },
            right: ["day": "1/7/2025", "find.unit": "HH"],
            other: ["day": "2/7/2025", "find.unit": "HH"],
            meanwhile: {
                try $0.elsewhere(RenamePlace.self, ["day": "1/7/2025", "place": "BB.1", "name": "Bản Mơ 2"], key: "m")
            }),
        ActExample(
            act: MergePlaces.self, path: { _ in Route.act(MergePlaces.name, .place("BB.1")).path },
            right: ["day": "1/7/2025", "find.others.1.place": "BB.2", "code": "BB.3", "name": "Bản Mận"],
            other: ["day": "2/7/2025", "find.others.1.place": "BB.2", "code": "BB.3", "name": "Bản Mận"],
            meanwhile: {
                try $0.elsewhere(RenamePlace.self, ["day": "1/7/2025", "place": "BB.1", "name": "Bản Mơ 2"], key: "m")
            }),
        ActExample(
            act: SplitPlace.self, path: { _ in Route.act(SplitPlace.name, .place("BB.1")).path },
            right: ["day": "1/7/2025", "extent": "part", "new.1.code": "BB.3", "new.1.name": "Bản Mận"],
            other: ["day": "2/7/2025", "extent": "part", "new.1.code": "BB.3", "new.1.name": "Bản Mận"],
            meanwhile: {
                try $0.elsewhere(
                    FoundPlace.self,
                    ["day": "1/7/2025", "unit": "HH.X", "code": "BB.3", "name": "Bản Mận", "kind": "village"], key: "m")
            }),
        ActExample(
            act: ClosePlace.self, path: { _ in Route.act(ClosePlace.name, .place("BB.2")).path },
            right: ["day": "1/7/2025"],
            other: ["day": "2/7/2025"],
            meanwhile: {
                try $0.elsewhere(RenamePlace.self, ["day": "1/7/2025", "place": "BB.2", "name": "Bản Lê 2"], key: "m")
            }),
        ActExample(
            act: BeginCoverage.self, path: { _ in Route.act(BeginCoverage.name, .unit("HH.C")).path },
            right: ["day": "1/7/2025", "find.place": "BB.1"],
            other: ["day": "2/7/2025", "find.place": "BB.1"],
            meanwhile: {
                try $0.elsewhere(BeginCoverage.self, ["day": "1/7/2025", "unit": "HH.C", "place": "BB.1"], key: "m")
            }),
        ActExample(
            act: EndCoverage.self,
            path: { site in
                let texts = ["unit": "HH.C", "day": "1/1/2020", "place": "BB.1"]
                try site.elsewhere(BeginCoverage.self, texts, key: "k0")
                return Route.act(EndCoverage.name, .unit("HH.C")).path
            },
            right: ["day": "1/7/2025", "find.place": "BB.1"], other: ["day": "2/7/2025", "find.place": "BB.1"],
            meanwhile: {
                try $0.elsewhere(EndCoverage.self, ["unit": "HH.C", "day": "1/7/2025", "place": "BB.1"], key: "m")
            }),
        ActExample(
            act: Reorganise.self, path: { _ in Route.act(Reorganise.name, .unit("HH")).path },
            right: ["day": "1/7/2025", "table": "old,new,how\nHH.C,HH.D,whole\nBB.1,BB.2,whole"],
            other: ["day": "2/7/2025", "table": "old,new,how\nHH.C,HH.D,whole"],
            meanwhile: {
                try $0.elsewhere(RenameUnit.self, ["day": "1/7/2025", "unit": "HH.C", "name": "Chi bộ Mơ"], key: "m")
            }),
    ]
}
