/// Measures parts of the house, those that are named or all: `intake-bench kdl talks`.
@main
enum IntakeBench {
  static func main() {
    let parts =
      CommandLine.arguments.count > 1 ? Array(CommandLine.arguments.dropFirst()) : ["kdl", "json", "talks", "store"]
    for part in parts {
      switch part {
      case "kdl": KDLBenchmark.run()
      case "json": JSONBenchmark.run()
      case "talks": TalkBenchmark.run()
      case "store": StoreBenchmark.run()
      case "recall": StoreBenchmark.runRecall(of: 1_000_000)
      default: print("usage: intake-bench [kdl] [json] [talks] [store] [recall]")
      }
    }
  }
}
