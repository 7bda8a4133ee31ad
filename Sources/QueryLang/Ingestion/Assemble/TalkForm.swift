import Documents

/// A talk told without labels: its questions stand as headings, or a person answers through the whole text.
///
/// Three layouts: questions as headings under a head that says 专访, 对话 or 访谈, or that names a guest; a line of the head such as
/// 专访人物：张三 above what is told of the visit; 张三：… as title above a lead in which 张三 gave an interview.
struct TalkForm {
    let drafts: [ParagraphBuilder.Draft]
    let heads: [ScalarText]
    /// The lines of the head and of the foot that name those who talk.
    let lists: [Block]

    private static let fewestQuestions = 2
    private static let words: [String] = ["专访", "访谈", "对话", "对谈", "采访", "答记者问", "记者问", "人物访", "面对面", "会客厅", "一席谈"]
    private static let addressing: [String] = ["请您", "请你", "请问", "您认为", "您觉得", "您如何", "您怎么"]

    /// Paragraphs above the first heading.
    var leads: [ScalarText] { drafts.prefix { $0.record.kind != .heading }.prefix(LeadGuests.mostParagraphs).map(\.text) }

    var isTalk: Bool {
        if isVisit || visited != nil || answeringTitle != nil { return true }
        return isAsked && (namesGuest || (heads + lists.map(\.text)).contains { $0.containsAny(of: Self.words) } || leads.contains { SpeakerLinker.interviewee($0) != nil || SpeakerLinker.questioned($0) != nil })
    }

    private var namesGuest: Bool { lists.contains { $0.role == .guestLabel || $0.role == .participant } }

    /// Most of the headings are questions to somebody; or paragraphs are, each with its answer below.
    private var isAsked: Bool {
        let headings = drafts.filter { $0.record.kind == .heading }
        let questions = headings.count { Self.asks($0.text) }
        return questions >= Self.fewestQuestions && questions * 2 >= headings.count || isAskedInParagraphs
    }

    private static let fewestParagraphs = 3, longestQuestion = 160

    /// 您在书里说…，为什么？ / 因为…: one who is spoken to with 您 answers again and again.
    private var isAskedInParagraphs: Bool {
        let texts = drafts.filter { $0.record.kind == .body || $0.record.kind == .lead }.map(\.text)
        func isQuestion(_ text: ScalarText) -> Bool { text.count <= Self.longestQuestion && text.last?.isOne(of: "？?") == true }
        let answered = zip(texts, texts.dropFirst()).filter { isQuestion($0) && !isQuestion($1) }.map(\.0)
        return answered.count >= Self.fewestParagraphs && answered.count * 4 >= texts.count && answered.contains { $0.contains("您") }
    }

    private static func asks(_ heading: ScalarText) -> Bool {
        heading.trimmed { $0.isCloser || $0.isBlank }.last?.isOne(of: "？?") == true || heading.containsAny(of: addressing) || PageClassifier.label(of: heading).map(LabelWords.isAsker) == true
    }

    /// 专访人物：张三, 受访者：李四: the head says that somebody was visited.
    private var isVisit: Bool {
        lists.contains { $0.role == .guestLabel && !$0.credits.isEmpty && !PageClassifier.tellingReasons.contains($0.reason) && $0.label.map { ScalarText($0).containsAny(of: ["访", "对话"]) } == true }
    }

    private static let visits: WordTable = ["专访", "访谈", "对话", "对谈"]
    private static let fewestMentions = 2

    /// 专访某代表性传承人张三：…, and a text that speaks of 张三 again and again.
    private var visited: SpeakerLinker.Named? {
        for head in heads where head.trimmedDashes.opening(among: Self.visits) != nil {
            guard let found = SpeakerLinker.interviewed(head), drafts.count(where: { $0.text.contains(String(found.name)) }) >= Self.fewestMentions else { continue }
            return found
        }
        return nil
    }

    /// 张三：把门诊搬到菜市场去 above 某医院副院长张三接受本网专访时表示.
    var answeringTitle: SpeakerLinker.Named? {
        for head in heads {
            guard let colon = head.firstIndex(where: \.isColon), case let name = head[..<colon].trimmed, PersonNames.isName(name),
                let found = leads.lazy.compactMap({ SpeakerLinker.questioned($0) }).first, found.name == name
            else { continue }
            return found
        }
        return nil
    }
}
