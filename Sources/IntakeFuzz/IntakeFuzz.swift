/// Sends rubbish through the rooms that strangers reach first, for so long, and complains where something does not hold.
@main
enum IntakeFuzz {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let numbers = words.compactMap { Int($0) }
    let names = words.filter { Int($0) == nil }
    let targets = names.isEmpty ? Target.allCases : names.compactMap { Target(rawValue: $0) }
    guard targets.count == names.count || names.isEmpty, numbers.count <= 2 else {
      print("usage: intake-fuzz [framer|telnet|sanitizer] [SECONDS [SEED]]")
      return System.end(2)
    }
    let (seconds, seed) = (numbers.first ?? 20, numbers.count > 1 ? numbers[1] : System.chance)
    var hasFailed = false
    for target in targets { hasFailed = !run(target, seconds, UInt64(truncatingIfNeeded: seed)) || hasFailed }
    System.end(hasFailed ? 1 : 0)
  }

  private static func run(_ target: Target, _ seconds: Int, _ first: UInt64) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var (tries, seed) = (0, first)
    while clock.now < end {
      for _ in 0..<256 {
        var mutation = Mutation(seed: seed)
        let bytes = mutation.bytes()
        let cuts = mutation.cuts(of: bytes.count)
        if let complaint = target.complaint(about: bytes, cutAt: cuts) {
          print(
            "\(target.rawValue): \(complaint)\n  bytes \(bytes)\n  cuts \(cuts)\n  again: intake-fuzz \(target.rawValue) 1 \(seed)"
          )
          return false
        }
        tries += 1
        seed &+= 1
      }
    }
    print("\(target.rawValue): \(tries) texts in \(seconds) s, from seed \(first): nothing was wrong")
    return true
  }
}
