/// The stable codes of messages: never renumbered, never reused. The hundreds name the stage that found it:
/// 00xx lexis, 01xx syntax, 02xx names, 03xx types, 04xx stages and results, 05xx running, 06xx files.
public enum DiagnosticCode: String, Sendable, CaseIterable {
    // Lexis
    case unclosedString = "E0001"
    case emptyString = "E0002"
    case badEscape = "E0003"
    case mixedQuotes = "E0004"
    case strangeCharacter = "E0005"
    case unknownHanWord = "E0006"
    case unclosedRegex = "E0007"
    case badRegex = "E0008"
    case badNumber = "E0009"
    case badDate = "E0010"
    // Syntax
    case unexpectedToken = "E0101"
    case emptyStatement = "E0102"
    case unclosedBracket = "E0103"
    case wrongOperator = "E0104"
    case bareTextAfterField = "E0105"
    case ambiguousQuantifier = "E0106"
    case mixedNearThen = "E0107"
    case nestingTooDeep = "E0108"
    case statementTooLong = "E0109"
    case mixedAndOr = "E0110"
    case reservedName = "E0111"
    // Names
    case unknownUnit = "E0201"
    case unknownField = "E0202"
    case unknownName = "E0203"
    case unknownParameter = "E0204"
    case unknownColumn = "E0205"
    case duplicateName = "E0206"
    case circularName = "E0207"
    case unknownTopic = "E0208"
    // Types
    case wrongType = "E0301"
    case wrongSubject = "E0302"
    case unknownEnumValue = "E0303"
    case wrongArity = "E0304"
    case percentAsNumber = "E0305"
    case twoPeopleMayMeetIt = "E0306"
    // Stages and results
    case wrongStageInput = "E0401"
    case noHits = "E0402"
    case noLastResult = "E0403"
    case notAvailable = "E0404"
    // Running
    case interrupted = "E0501"
    case limitExceeded = "E0502"
    case regexTooCostly = "E0503"
    // Files
    case missingFile = "E0601"
    case unreadableFile = "E0602"
    case binaryFile = "E0603"
    case invalidEncoding = "E0604"
    case hugeFile = "E0605"
    case wouldOverwrite = "E0606"
}
