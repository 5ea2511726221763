/// Measures one part of the house: `intake-bench kdl`.
@main
enum IntakeBench {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "kdl": KDLBenchmark.run()
    default: print("usage: intake-bench kdl")
    }
  }
}
