import StrictJSON

/// Tries to make the store break its promise; `Proof` says what is tried.
@main
enum IntakeTorture {
  static func main() {
    Wire.ignoreReadersWhoLeave()
    let words = Array(CommandLine.arguments.dropFirst())
    guard let verb = words.first else { usage() }
    if verb == "serve", words.count == 2 { Wire.end(Server.run(folder: words[1])) }
    if verb == "people", words.count == 3 { Wire.end(PeopleServer.run(folder: words[1], socket: words[2])) }
    guard let order = Order(words) else { usage() }
    run(order, isTallied: words.contains("--tally"))
  }

  #if FAULTS
    private static func run(_ order: Order, isTallied: Bool) -> Never {
      if let proof = order.proof { Wire.end(proof.run()) }
      let tally = order.run()
      Wire.say(isTallied ? JSONWriter.text(tally.json) + "\n" : tally.text)
      Wire.end(isTallied || tally.violations.isEmpty ? 0 : 1)
    }
  #else
    private static func run(_ order: Order, isTallied: Bool) -> Never {
      Wire.complain("intake-torture: this build cannot be broken on purpose; use `make proof`")
      Wire.end(2)
    }
  #endif

  private static func usage() -> Never {
    Wire.complain(Order.usage)
    Wire.end(2)
  }
}
