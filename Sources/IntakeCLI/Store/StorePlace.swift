import Service

extension Flag {
  static let store = Flag(
    name: "store", value: Flag.Value(placeholder: "DIR", words: []),
    help: "the folder in which talks are kept, or \"memory\" to keep nothing")
  /// The same for verbs that look at what is kept.
  static let keptStore = Flag(name: store.name, value: store.value, help: "the folder in which talks are kept")
}

extension Invocation {
  /// Where talks are kept: what `--store` says, or `INTAKE_STORE`, or the place that the system has for such things.
  func storePlace() throws(Stop) -> Instance.Place {
    if let wish = value(of: .store) ?? Environment["INTAKE_STORE"], !wish.isEmpty {
      return wish == "memory" ? .memory : .folder(try Self.folder(wish))
    }
    if value(of: .store) != nil {
      throw .misuse("--store needs a folder", help: "write --store DIR, or --store memory")
    }
    // A relative path there is no path, says the standard.
    if let state = Environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return .folder(Files.path(of: "intake", in: state))
    }
    guard let home = Environment["HOME"], home.hasPrefix("/") else {
      throw Stop(
        code: .environment, sentence: "there is no place to keep talks in: HOME is not set",
        help: "write --store DIR, or --store memory to keep nothing")
    }
    return .folder(Files.path(of: ".local/state/intake", in: home))
  }

  /// Somebody who names the file in it means the folder.
  private static func folder(_ wish: String) throws(Stop) -> String {
    var path = wish
    if path.hasSuffix("/intake.db") { path.removeLast("/intake.db".count) }
    if path == "intake.db" { path = "." }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return try absolute(path)
  }

  /// The same from every folder, because the process that answers may be in another.
  static func absolute(_ path: String) throws(Stop) -> String {
    if path.hasPrefix("/") { return path }
    do {
      return Files.path(of: path, in: try Files.workingFolder())
    } catch {
      throw .obstacle(FileTrouble(attempt: .read, path: ".", reason: error))
    }
  }

  /// What has to be written to come to the same store again; empty where that goes without saying.
  var storeWords: String { value(of: .store).map { " --store \($0.quotedForShell)" } ?? "" }
}

extension String {
  /// As a shell takes it for one word.
  var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+:,@%".unicodeScalars.contains(scalar)
    }
    return isPlain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension Stop {
  /// A store that cannot be talked to.
  static func closed(_ trouble: StoreTrouble) -> Stop {
    Stop(code: .environment, sentence: trouble.sentence, help: trouble.help)
  }

  /// Whoever holds the store says no, or nothing.
  static func unanswered(_ trouble: DeskLine.Trouble) -> Stop {
    switch trouble {
    case .refused(let refusal): refused(refusal)
    case .gone:
      Stop(
        code: .environment, sentence: "the instance that holds the store has ended before it answered",
        help: "try again")
    case .hung(let process):
      Stop(
        code: .environment, sentence: "the instance that holds the store (process \(process)) does not answer",
        help: StoreTrouble.hung(folder: "", process: process).help)
    }
  }

  /// In the words of whoever refused.
  static func refused(_ refusal: Refusal) -> Stop {
    switch refusal.kind {
    case .refused: Stop(code: .findings, sentence: refusal.sentence, help: refusal.help)
    case .environment: Stop(code: .environment, sentence: refusal.sentence, help: refusal.help)
    case .broken: broken(refusal.sentence)
    case .unknown: Stop(code: .storageFailed, sentence: refusal.sentence, help: "look with intake status")
    }
  }

  /// Nothing that would be kept from now on could be trusted.
  static func broken(_ reason: String) -> Stop {
    Stop(
      code: .storageFailed, sentence: "the store has failed: \(reason)",
      help: "what was answered is kept; look at the disk, and start again")
  }
}
