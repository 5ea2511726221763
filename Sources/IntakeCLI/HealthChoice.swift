import DialogLanguage
import DialogModel
import SourceText

extension Flag {
  static let health = Flag(
    name: "health", value: Flag.Value(placeholder: "SOURCE", words: []),
    help: "who knows how services fare: a file of \"health\" nodes, or one source such as statuspage:URL; repeatable")
}

extension Invocation {
  /// The sources that `--health` means; none where it is not given. An operand counts like a flag.
  func chosenHealth(for dialog: Dialog, _ console: inout Console) throws(Stop) -> [HealthSource] {
    var sources: [HealthSource] = []
    for written in values(of: .health) + (verb.flags.contains(.dialogs) ? operands : []) {
      if let source = try oneSource(written, after: sources.count) {
        sources.append(source)
      } else {
        sources += try fileOfSources(written, for: dialog, &console)
      }
    }
    guard sources.count <= Self.mostSources else {
      throw .misuse("--health names \(sources.count) sources", help: "name at most \(Self.mostSources)")
    }
    return sources
  }

  private static let mostSources = 32

  /// One that is written in one word, such as `tcp:mail.example:25`; nil where it must be a file.
  private func oneSource(_ written: String, after others: Int) throws(Stop) -> HealthSource? {
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, HealthSource.Kind.words.contains(parts[0]) else { return nil }
    guard let kind = HealthSource.Kind(parts[0], parts[1]) else {
      throw .misuse("\"\(written)\" is no source of health", help: Self.forms)
    }
    switch kind {
    case .statuspage(let address), .http(let address):
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        throw .misuse("\"\(address)\" is no web address", help: "write \(parts[0]):https://\(address)")
      }
    case .graph, .file, .command, .tcp, .tls, .dns: break
    }
    // It stands in no file, so there is no place to point at.
    let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
    let name = others == 0 ? parts[0] : "\(parts[0])-\(others + 1)"
    return HealthSource(name: Placed(name, at: nowhere), kind: kind)
  }

  private static let forms =
    "a source is graph:TOKENFILE, statuspage:URL, file:PATH, command:PATH, tcp:HOST:PORT, tls:HOST:PORT, http:URL, "
    + "dns:NAME, or a file of \"health\" nodes"

  private func fileOfSources(
    _ path: String, for dialog: Dialog, _ console: inout Console
  ) throws(Stop) -> [HealthSource] {
    let file: SourceFile
    do throws(FileTrouble) {
      file = SourceFile(path: path, bytes: try Files.read(path))
    } catch {
      throw .obstacle(error)
    }
    let settings = HealthSettings.read(file, services: dialog.services)
    if !settings.problems.isEmpty {
      console.say(FindingsFormat.text.report(settings.problems, in: settings.files, coloured: console.talk.isColoured))
    }
    guard settings.areSound else {
      throw Stop(code: .findings, sentence: "the sources of health in \"\(path)\" cannot be used", help: nil)
    }
    return settings.sources
  }
}
