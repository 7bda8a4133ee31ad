/// Keeps as text what recovery would set apart on a page: what a record gives as its text has nothing around it.
enum GivenText {
    /// How often what is left out is put back before all is taken for text.
    static let rounds = 3

    private static let reason = "the record gives it as its text"

    /// Furniture becomes text. Rows of ornaments stay what they are, and so do fences of code and rules of tables.
    static func keep(_ blocks: inout [Block]) {
        for index in blocks.indices where blocks[index].role.isFurniture && saysSomething(blocks[index]) {
            blocks[index].assign(.body, reason)
            blocks[index].credits = []
        }
    }

    /// What assembly left out becomes text; so does all of it where no paragraph was found (a name or a date that is all
    /// that a record says), or where `all` is asked for, which leaves nothing out.
    ///
    /// - Returns: whether something changed.
    static func keep(_ blocks: inout [Block], leftOut assembler: Assembler, all: Bool) -> Bool {
        let isEmpty = assembler.articles.allSatisfy(\.paragraphs.isEmpty)
        let leftOut = blocks.indices.filter { assembler.blocks[$0].role.isFurniture && saysSomething(blocks[$0]) }
        guard isEmpty || !leftOut.isEmpty else { return false }
        var hasChanged = false
        for index in isEmpty || all ? Array(blocks.indices) : leftOut where blocks[index].role != .body {
            blocks[index].assign(.body, reason)
            blocks[index].credits = []
            hasChanged = true
        }
        return hasChanged
    }

    private static func saysSomething(_ block: Block) -> Bool {
        let isFence = block.text.first?.isOne(of: "`~") == true
        return !isFence && block.text.contains { $0.isLetter || $0.isASCIIDigit }
    }
}
