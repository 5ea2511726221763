import StrictJSON

extension EntityTrial {
  static let entities = Flag(
    name: "entities", value: Flag.Value(placeholder: "FILE.jsonl", words: []),
    help: "find facts in the utterances of a file and compare them with those marked there")
  static let field = Flag(
    name: "field", value: Flag.Value(placeholder: "NAME", words: []),
    help: "the member that holds the utterance (input)")
  static let kind = Flag(
    name: "kind", value: Flag.Value(placeholder: "KIND,…", words: []),
    help: "count only facts of these kinds, such as email,phone")

  /// Reads a file, plays it and prints the figures.
  static func run(
    _ path: String, _ invocation: Invocation, _ console: inout Console
  ) throws(Stop) -> ExitCode {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      throw .obstacle(error)
    }
    var lines: [JSONObject] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do throws(JSONFault) {
        lines.append(try JSONReader.readObject(line, within: .record))
      } catch {
        throw Stop(
          code: .findings, sentence: "\(path), line \(index + 1): \(error)", help: "write one JSON object a line")
      }
    }
    let kinds = invocation.value(of: kind).map { Set($0.split(separator: ",").map(String.init)) }
    let trial = EntityTrial(lines, field: invocation.value(of: field) ?? "input", kinds: kinds)
    if invocation.has(UnderstandMode.misses) { for miss in trial.misses { console.say(miss + "\n") } }
    console.write(invocation.has(.json) ? JSONWriter.text(trial.json) + "\n" : trial.text)
    return .fine
  }
}

extension UnderstandMode {
  static let entities = UnderstandMode(
    sign: EntityTrial.entities, flags: [EntityTrial.field, EntityTrial.kind, misses, .json],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      try EntityTrial.run(invocation.value(of: EntityTrial.entities) ?? "", invocation, &console)
    })
}
