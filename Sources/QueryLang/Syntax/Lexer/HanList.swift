/// A run of Han without quotation marks that may be several texts: 李明或王芳, 氢能和储能.
struct HanList {
    var texts: [String]
    /// 或, 和, 与 …, as written.
    var joint: String
    /// 和 and its like may be a part of a text (战争与和平), 或 hardly is.
    var isCertain: Bool

    private static let joints: [(spelling: String, isCertain: Bool)] = [
        ("或者", true), ("或", true), ("以及", false), ("和", false), ("与", false), ("跟", false),
    ]

    /// Characters around a joint that make another word of it: 和 of 和平 and of 共和.
    private static let before: [String: Set<Character>] = ["和": ["共", "总", "温", "缓", "饱", "中", "亲"], "与": ["参", "给", "赋", "授"]]
    private static let after: [String: Set<Character>] = ["和": ["平", "谐", "解", "睦", "气", "美"], "与": ["会", "否", "时"], "或": ["许", "缺"]]

    /// Nil where no joint stands between texts of two characters or more.
    init?(_ run: String) {
        for (joint, isCertain) in Self.joints {
            let texts = Self.split(run, at: joint)
            guard texts.count > 1, texts.allSatisfy({ $0.count > 1 }) else { continue }
            (self.texts, self.joint, self.isCertain) = (texts, joint, isCertain)
            return
        }
        return nil
    }

    private static func split(_ run: String, at joint: String) -> [String] {
        var texts = [""]
        var rest = run[...]
        while let first = rest.first {
            let next = rest.dropFirst(joint.count).first
            let isJoint = rest.hasPrefix(joint) && next.map { after[joint]?.contains($0) != true } == true
                && texts.last?.last.map { before[joint]?.contains($0) != true } == true
            if isJoint {
                texts.append("")
                rest = rest.dropFirst(joint.count)
            } else {
                texts[texts.count - 1].append(first)
                rest = rest.dropFirst()
            }
        }
        return texts
    }

    /// Each text in quotation marks.
    var quoted: String { texts.map { "“\($0)”" }.joined(separator: joint) }
}
