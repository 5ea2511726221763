import StrictJSON

extension Flag {
  fileprivate static func taking(_ name: String, _ placeholder: String, _ help: String) -> Flag {
    Flag(name: name, value: Flag.Value(placeholder: placeholder, words: []), help: help)
  }

  fileprivate static let train = taking("train", "FILE.tsv", "what the classifier learns from")
  fileprivate static let test = taking("test", "FILE.tsv", "what it is tried on")
  fileprivate static let perClass = taking("per-class", "N", "learn from N examples of each label, drawn by chance")
  fileprivate static let seed = taking("seed", "N", "what chance begins with (1)")
  fileprivate static let folds = taking("folds", "N", "try each Nth of the file for learning in turn, with no --test")
  fileprivate static let typos = taking("typos", "N", "put N typing mistakes into every text that is tried")
  fileprivate static let nameless = Flag.plain("nameless", help: "do not teach the labels' names")
  fileprivate static let holdOut = taking("hold-out", "N", "keep N labels unknown, as texts that belong nowhere")
}

extension UnderstandMode {
  static let classes = UnderstandMode(
    sign: .train, flags: [.test, .perClass, .folds, .typos, .holdOut, .nameless, .seed, .json],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let train = try LabelledTexts(invocation.value(of: .train) ?? "", mayHoldStrangers: false)
      let seed = UInt64(try invocation.whole(.seed) ?? 1)
      let rounds = try rounds(of: invocation, train)
      var trial = ClassTrial(teachesNames: !invocation.has(.nameless))
      for round in rounds {
        var taught = round.train
        if let count = try invocation.whole(.holdOut) {
          guard count < taught.labels.count else {
            throw .misuse("--hold-out leaves no label of \(taught.labels.count)", help: "hold fewer labels out")
          }
          taught = taught.without(count, seed: seed)
        }
        if let count = try invocation.whole(.perClass, from: 1) { taught = taught.drawn(count, seed: seed) }
        let tried = try invocation.whole(.typos).map { round.test.mistyped($0, seed: seed) } ?? round.test
        trial.add(train: taught, test: tried, seed: seed)
      }
      console.write(invocation.has(.json) ? JSONWriter.text(trial.json) + "\n" : trial.table)
      return .fine
    })

  private static func rounds(
    of invocation: Invocation, _ all: LabelledTexts
  ) throws(Stop) -> [(train: LabelledTexts, test: LabelledTexts)] {
    switch (invocation.value(of: .test), try invocation.whole(.folds, from: 2)) {
    case (let path?, nil): return [(all, try LabelledTexts(path, mayHoldStrangers: true))]
    case (nil, let folds?):
      guard folds <= all.rows.count else {
        throw .misuse("--folds \(folds) is more than there are examples", help: "write --folds 5")
      }
      return (0..<folds).map { fold in
        let rows = all.rows.enumerated()
        return (
          LabelledTexts(rows.filter { $0.offset % folds != fold }.map(\.element)),
          LabelledTexts(rows.filter { $0.offset % folds == fold }.map(\.element))
        )
      }
    default: throw .misuse("--train needs --test or --folds", help: "write --test FILE.tsv, or --folds 5 for one file")
    }
  }
}

extension Invocation {
  /// Reads a flag's whole number, which is `least` or more.
  fileprivate func whole(_ flag: Flag, from least: Int = 0) throws(Stop) -> Int? {
    guard let text = value(of: flag) else { return nil }
    guard let number = Int(text), number >= least else {
      throw .misuse(
        "--\(flag.name) needs a whole number from \(least), not \"\(text)\"", help: "write --\(flag.name) 5")
    }
    return number
  }
}
