// swift-tools-version: 6.1
import PackageDescription

// Outside the main package: it is built with the instruments of libFuzzer (`make fuzz`).
let package = Package(
    name: "YindeFuzz",
    dependencies: [.package(name: "yinde", path: "..")],
    targets: [
        .executableTarget(
            name: "YindeFuzz", dependencies: [.product(name: "QueryLang", package: "yinde")],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
    ])
