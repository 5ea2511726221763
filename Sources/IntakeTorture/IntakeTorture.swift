import StrictJSON

/// Tries to make the store break its promise; `Proof` says what is tried.
@main
enum IntakeTorture {
  static func main() {
    Wire.ignoreReadersWhoLeave()
    let words = Array(CommandLine.arguments.dropFirst())
    guard let verb = words.first else { usage() }
    if verb == "serve", words.count == 2 { Wire.end(Server.run(folder: words[1])) }
    guard let order = Order(words) else { usage() }
    #if !FAULTS
      Wire.complain("intake-torture: this build cannot be broken on purpose; use `make proof`")
      Wire.end(2)
    #endif
    if let proof = order.proof { Wire.end(proof.run()) }
    let tally = order.run()
    if words.contains("--tally") {
      Wire.say(JSONWriter.text(tally.json) + "\n")
      Wire.end(0)
    }
    Wire.say(tally.text)
    Wire.end(tally.violations.isEmpty ? 0 : 1)
  }

  private static func usage() -> Never {
    Wire.complain(Order.usage)
    Wire.end(2)
  }
}
