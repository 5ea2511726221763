import DialogLanguage
import DialogModel
import SourceText

/// How a check of one or more places went, as a whole.
struct CheckVerdict {
  private(set) var hasErrors = false
  private var hasProblems = false
  private var folders = 0
  private var sound = 0
  private var languages: Set<String> = []
  /// Said aloud, so that nobody takes the dialogs in the program for the ones on the disk.
  private var areCarried = false

  /// Counts one more place.
  mutating func add(_ reading: ShelfReading, of shelf: Shelf) {
    let tally = Tally(reading.problems)
    hasErrors = hasErrors || tally.errors > 0
    hasProblems = hasProblems || !reading.problems.isEmpty
    folders += shelf.folders.count
    areCarried = areCarried || shelf.isCarried
    sound += reading.dialogs.count
    for dialog in reading.dialogs { languages.formUnion(dialog.languages.map(\.text)) }
  }

  /// Such as `2 dialogs, 3 languages, no problems`; the problems themselves have been counted above it.
  var sentence: String {
    let dialogs = Self.count(folders, "dialog") + (areCarried ? " in the program" : "")
    if hasProblems { return "\(sound) of \(dialogs) can be used" }
    return "\(dialogs), \(Self.count(languages.count, "language")), no problems"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
