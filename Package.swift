// swift-tools-version: 6.1
import PackageDescription

let swift: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// A room of the house: one folder, one module, one wall (ARCHITECTURE.md).
func room(_ name: String, _ dependencies: [Target.Dependency], path: String) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: swift)
}

/// The tests of one room, beside its golden cases.
func tests(_ name: String, _ dependencies: [Target.Dependency], cases: String? = nil) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
        exclude: cases.map { [$0] } ?? [], swiftSettings: swift)
}

let package = Package(
    name: "yinde",
    products: [
        .library(name: "QueryLang", targets: ["QueryLang", "Rendering"]),
        .executable(name: "yinde", targets: ["yinde"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Debian's libraries, and the C that hides their headers and variadics from Swift.
        .systemLibrary(
            name: "CICU", path: "Sources/QueryLang/CICU", pkgConfig: "icu-i18n",
            providers: [.apt(["libicu-dev"])]),
        .systemLibrary(
            name: "CPCRE2", path: "Sources/QueryLang/CPCRE2", pkgConfig: "libpcre2-16",
            providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(
            name: "CLibXML2", path: "Sources/QueryLang/CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibedit", path: "Sources/repl/CLibedit", pkgConfig: "libedit",
            providers: [.apt(["libedit-dev"])]),
        .target(name: "CUnicode", dependencies: ["CICU"], path: "Sources/QueryLang/CUnicode"),
        .target(name: "CMarkup", dependencies: ["CLibXML2"], path: "Sources/QueryLang/CMarkup"),
        .target(name: "CEditline", dependencies: ["CLibedit"], path: "Sources/repl/CEditline"),

        room("Text", ["CUnicode"], path: "Sources/QueryLang/Text"),
        room("Analysis", ["CUnicode", "CPCRE2"], path: "Sources/QueryLang/Analysis"),
        room("Documents", [], path: "Sources/QueryLang/Documents"),
        room("Ingestion", ["Documents", "Analysis", "CUnicode", "CMarkup"], path: "Sources/QueryLang/Ingestion"),
        room("Index", ["Documents", "Analysis"], path: "Sources/QueryLang/Index"),
        room("Syntax", ["Text"], path: "Sources/QueryLang/Syntax"),
        room("Planning", ["Syntax", "Text", "Documents", "Analysis"], path: "Sources/QueryLang/Planning"),
        room("Execution", ["Planning", "Index", "Documents", "Analysis"], path: "Sources/QueryLang/Execution"),
        room(
            "QueryLang",
            ["Text", "Analysis", "Documents", "Ingestion", "Index", "Syntax", "Planning", "Execution"],
            path: "Sources/QueryLang/API"),
        room("Rendering", ["QueryLang", "Documents", "Text"], path: "Sources/QueryLang/Rendering"),

        room("Session", ["QueryLang", "Rendering", "Text"], path: "Sources/repl/Session"),
        room("Editline", ["Session", "Text", "CEditline"], path: "Sources/repl/Command/Editline"),
        .executableTarget(
            name: "yinde",
            dependencies: [
                "Session", "Editline", "QueryLang", "Rendering", "Documents", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/repl/Command", exclude: ["Editline"], swiftSettings: swift),

        .executableTarget(
            name: "prompt-demo", dependencies: ["Editline", "Session"], path: "Tests/PromptDemo", swiftSettings: swift),
        tests("SessionTests", ["Session", "QueryLang", "Rendering", "Text"]),
        tests("PromptTests", ["Session", "Editline", "Text", "prompt-demo", "yinde"]),
        tests("DocumentationTests", ["yinde", "Rendering", "QueryLang", "Documents", "Text"]),
        tests("PlanningTests", ["Planning", "Syntax", "Analysis", "Text"]),
        tests("CommandTests", ["yinde", "Rendering", "QueryLang", "Documents", "Text"]),
        tests(
            "RenderingTests", ["Rendering", "QueryLang", "Documents", "Text"], cases: "Cases"),

        tests("SyntaxTests", ["Syntax", "Text"]),
        tests("AnalysisTests", ["Analysis", "Text", "CUnicode"]),
        tests("UnitTests", ["QueryLang", "Index", "Execution", "Analysis", "Documents", "Text"]),
        tests("IngestionTests", ["Ingestion", "Documents", "Analysis"]),
        tests("EndToEndTests", ["yinde", "QueryLang", "Rendering", "Documents", "Text"]),
        tests(
            "LawTests",
            ["QueryLang", "Documents", "Analysis", "Index", "Syntax", "Planning", "Execution", "Text"]),
        .target(name: "TestSupport", dependencies: [], path: "Tests/TestSupport", swiftSettings: swift),

        // How well structure is recovered: figures, pages broken on purpose, and the command that prints both.
        room("Scoring", [], path: "Tests/Scoring"),
        room("PageBreaker", ["Scoring", "TestSupport"], path: "Tests/PageBreaker"),
        .executableTarget(
            name: "score", dependencies: ["Scoring", "PageBreaker", "QueryLang", "Analysis"], path: "Tests/ScoreCommand",
            swiftSettings: swift),
        tests("ScoringTests", ["Scoring", "PageBreaker", "QueryLang", "Analysis"]),
    ]
)
