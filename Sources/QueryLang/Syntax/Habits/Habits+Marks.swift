extension Habits {
    /// Marks of other languages and of input methods, and quotation marks that do not match.
    func rewriteMarks() {
        rewriteQuotes()
        rewrite(#/===|==|＝＝/#) { _ in "=" }
        rewrite(#/!==/#) { _ in "!=" }
        rewrite(#/<>/#) { _ in "!=" }
        rewrite(#/\s*&&\s*/#) { _ in " and " }
        rewrite(#/\s*\|\|\s*/#) { _ in " or " }
        rewrite(#/！\s*$/#) { _ in "。" }
        rewrite(#/(\p{Han})[·・](\p{Han})/#, as: "·", is: "的") { "\($0.output.1)的\($0.output.2)" }
        rewrite(#/\b\d{1,3}(?: \d{3})+\b/#) { $0.output.filter { $0 != " " } }
        rewriteNumbers()
        rewrite(#/\b(\d+(?:\.\d+)?)\s*(<=?)\s*([a-z][\w.]*)\s*(<=?)\s*(\d+(?:\.\d+)?)/#) { match in
            let (_, low, first, field, second, high) = match.output
            return "\(field) \(first == "<" ? ">" : ">=") \(low) and \(field) \(second) \(high)"
        }
        rewrite(#/(?:同时|都|全部?)(提及|提到|包含|含有?|出现|有)[(（]?\s*([\u{E000}-\u{E7FF}](?:\s*[,，、]\s*[\u{E000}-\u{E7FF}])+)\s*[)）]?/#) { match in
            let texts = match.output.2.filter { !" ,，、".contains($0) }.map(String.init)
            return "同时\(match.output.1)" + texts.joined(separator: "和")
        }
        rewrite(#/(mentions?\s*|提及)[(（]\s*([\u{E000}-\u{E7FF}](?:\s*[,，、]\s*[\u{E000}-\u{E7FF}])+)\s*[)）]/#) { match in
            let texts = match.output.2.filter { !" ,，、".contains($0) }.map(String.init)
            return match.output.1 + "(" + texts.joined(separator: match.output.1 == "提及" ? "或" : " or ") + ")"
        }
        rewrite(#/(mentions?\s+|提及)([\u{E000}-\u{E7FF}](?:\s*[,，、]\s*[\u{E000}-\u{E7FF}])+)(?:\s*[,，]?\s*(和|与|以及|及|或者?|\band\b|\bor\b)\s*([\u{E000}-\u{E7FF}]))?/#) { match in
            let isChinese = match.output.1 == "提及"
            let texts = match.output.2.filter { !" ,，、".contains($0) }.map(String.init) + (match.output.4.map { [String($0)] } ?? [])
            // The joint before the last holds for all of them.
            if let joint = match.output.3 {
                let isOr = joint.hasPrefix("或") || joint == "or"
                guard isOr else { return match.output.1 + texts.joined(separator: isChinese ? "和" : " and ") }
                return match.output.1 + "(" + texts.joined(separator: isChinese ? "或" : " or ") + ")"
            }
            if match.output.1 == "提及" {
                // A list says neither whether one of them is enough.
                alternatives.append(masked[..<match.range.lowerBound] + "提及" + texts.joined(separator: "和") + masked[match.range.upperBound...])
            } else if masked[..<match.range.lowerBound].hasSuffix("where ") {
                alternatives.append(masked[..<match.range.lowerBound] + texts.map { "mentions \($0)" }.joined(separator: " and ") + masked[match.range.upperBound...])
            }
            return match.output.1 + "(" + texts.joined(separator: match.output.1 == "提及" ? "或" : " or ") + ")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])\s+(=|contains|starts|ends|matches|is)\b/#) { match in
            guard let name = content(match.output.1), Keywords.field(name) != nil || Keywords.unit(name) != nil else { return nil }
            return "\(name) \(match.output.2)"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])\s*—+\s*([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)且不提及\($0.output.2)" }
    }

    private func rewriteQuotes() {
        rewrite(#/"([\u{E000}-\u{E7FF}])"/#) { String($0.output.1) }
        rewrite(#/""([^"“”\n]+)""/#) { mask($0.output.1) }
        rewrite(#/`([^`\n]+)`/#) { mask($0.output.1) }
        rewrite(#/【([^】\n]+)】/#) { mask($0.output.1) }
        rewrite(#/"([^"“”\n\u{E000}-\u{E7FF}]+)[“”](?=$|[\s，。；|｜)）的])/#) { mask($0.output.1) }
        rewrite(#/(^|\s|\()"([^"'“”\n\u{E000}-\u{E7FF}]+)'(?=\s*(?:$|[|)]))/#) { "\($0.output.1)\(mask($0.output.2, in: ("\"", "\"")))" }
        rewrite(#/(^|\s|\()'([^'"\n]+)"/#) { "\($0.output.1)\(mask($0.output.2))" }
        rewrite(#/([\u{E000}-\u{E7FF}])([^\s\u{E000}-\u{E7FF}|]{1,20})([\u{E000}-\u{E7FF}])/#) { match in
            // "他说"氢能"好"
            guard let first = content(match.output.1), let last = content(match.output.3), !last.isEmpty,
                !Keywords.isWord(String(match.output.2)), match.output.2.allSatisfy(\.isLetter), isStraight(match.output.1)
            else { return nil }
            return mask("\(first)\"\(match.output.2)\"\(last)", in: ("「", "」"))
        }
        rewrite(#/[“「]([^“”「」\u{E000}-\u{E7FF}\n]+?)的(段落|文章|句子|发言|小节|文档)\s*$/#) {
            "\(mask($0.output.1))的\($0.output.2)"
        }
    }

    private func rewriteNumbers() {
        rewrite(#/([<>=]\s*)(\d{1,3}(?:,\d{3})+)\b/#) { "\($0.output.1)\($0.output.2.replacing(",", with: ""))" }
        rewrite(#/\b(\d+)[kK]\b/#) { "\($0.output.1)000" }
        rewrite(#/\b(value)\s*([<>]=?|=)\s*(\d+(?:\.\d+)?[万亿]*)元/#) {
            "\($0.output.1) \($0.output.2) \($0.output.3) and base = \(mask("元", in: ("\"", "\"")))"
        }
        let words = [
            "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        ]
        rewrite(#/\b(one|two|three|four|five|six|seven|eight|nine|ten)\s+(hundred|thousand)\b/#) { match in
            words[String(match.output.1)].map { String($0 * (match.output.2 == "hundred" ? 100 : 1000)) }
        }
        rewrite(#/\b(least|most|exactly|first|last|than|[<>=])\s+(one|two|three|four|five|six|seven|eight|nine|ten)\b/#) { match in
            words[String(match.output.2)].map { "\(match.output.1) \($0)" }
        }
    }
}
