import Text

// What stands after 按, where Chinese says it otherwise:
//
//   按日期和标题降序      the order is of both, or of the last: asked about
//   按年汇总 n＝计数()    summarize n = count() by date.year

extension Parser {
    /// 按日期和标题降序: does the order hold for both?
    ///
    /// - Parameter start: where the keys begin, a byte of the source; they have been read with their order.
    mutating func checkJoinedKeys(_ keys: [SortKey], from start: Int) throws(ParseFailure) {
        guard keys.last?.order == .descending, keys.dropLast().allSatisfy({ $0.order == nil }) else { return }
        let place = span(from: start)
        let names = keys.map { source.slice($0.value.span) }
        let end = source.slice(place).contains("排") ? "排序" : ""
        let repairs = ["降序", "升序"].map { order in
            (names.dropLast().map { $0 + order } + ["\(names.last ?? "")降序"]).joined(separator: "、") + end
        }
        throw ask(.wrongOperator, at: place, "`\(source.slice(place))` does not say whether all of them are descending", repairs)
    }

    /// 每年前2, 按年和类型统计: the year of the date, where it is no column and begins no path. A month would be that of any year.
    mutating func maybeYearOfDate() -> ValueExpression? {
        guard !isAtEnd, !scope.isTable, scope.unit != "quantity", let word = currentWord, word.isHan, word.name == nil, word.has(.year),
            !isHan(.de, ahead: 1), !isAt(.dot, ahead: 1), !isAt(Mark.equal, ahead: 1)
        else { return nil }
        return year(advance().span)
    }

    /// The year in 按年汇总, which is no field.
    func yearOfGroups() -> SourceSpan? {
        guard let period = period(0), !scope.isTable, isHan(.summarize, ahead: 1) else { return nil }
        return period == .year ? current.span : nil
    }

    /// 按年汇总 n＝平均（字数）
    mutating func parseSummaryOf(_ place: SourceSpan, from start: Int) throws(ParseFailure) -> Stage {
        advance()
        try expect(.summarize)
        let summary = try parseColumns()
        let columns = [Column(name: nil, value: year(place))]
        makeTable(summary + columns)
        return .summarize(summary, by: columns, span(from: start))
    }
}
