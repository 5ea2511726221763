/// The command line: reads what is wanted, has it done, and tells the shell how it went.
@main struct Intake {
  static func main() {
    Life.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    var console = Console(colour: ArgumentReader.colourWish(in: arguments))
    let verdict: ExitCode
    do {
      verdict = try run(arguments, on: &console)
    } catch {
      console.complain(error)
      verdict = error.code
    }
    Life.end(console.close(after: verdict))
  }

  private static func run(_ arguments: [String], on console: inout Console) throws(Stop) -> ExitCode {
    switch try ArgumentReader(manual: .intake).read(arguments) {
    case .version:
      console.write("intake \(version)\n")
      return .fine
    case .help(let page):
      console.write(page.text(bold: console.output.isColoured))
      return .fine
    case .work(let invocation):
      return try invocation.verb.run(invocation, &console)
    }
  }

  /// Goes up with every release; CHANGELOG.md says what each one brought.
  static let version = "0.2.0"
}
