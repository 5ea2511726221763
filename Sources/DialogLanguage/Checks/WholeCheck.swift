import DialogModel
import SourceText

/// Everything that shows only when the whole dialog is in view.
struct WholeCheck {
  let dialog: Dialog
  /// Parallel to the dialog's languages.
  let books: [TextBook?]
  let shared: SharedTexts
  /// Parallel to the dialog's languages: where the dialog names them.
  let languageSpans: [Span]
  /// False where a language file could not be read or belongs to a language that the dialog does not list.
  let everyFileIsRead: Bool
  /// False where the definitions have an error, so that nobody knows which texts are needed.
  let hasWholeDefinitions: Bool
  /// Languages whose own files have an error.
  let unsoundLanguages: Set<LanguageTag>
  /// Whether anything has an error, so that following the way through would only repeat what was said.
  let hasLooseEnds: Bool

  func problems() -> [any Problem] {
    var problems = texts.problems()
    guard !hasLooseEnds else { return problems }
    let flow = FlowCheck(dialog: dialog).problems()
    problems += flow + TableCircles(dialog: dialog).problems()
    let fillable = Fillable(dialog, evenUnreached: !flow.isEmpty)
    let empty =
      GuardCheck(dialog: dialog, fillable: fillable).problems()
      + TicketCheck(dialog: dialog, fillable: fillable).problems()
    return problems + onceForEachSlot(empty)
  }

  /// Keeps the first of the problems that come from one slot which nobody asks.
  private func onceForEachSlot(_ problems: [any Problem]) -> [any Problem] {
    var told: Set<String> = []
    return problems.filter { problem in
      switch problem {
      case let problem as NeverHolds where problem.reason.isNeverFilled: told.insert(problem.slot).inserted
      case let problem as UnfilledField: told.insert(problem.slot).inserted
      default: true
      }
    }
  }

  private var texts: TextChecks {
    TextChecks(
      dialog: dialog, books: books, shared: shared, languageSpans: languageSpans, everyFileIsRead: everyFileIsRead,
      hasWholeDefinitions: hasWholeDefinitions, unsoundLanguages: unsoundLanguages, said: dialog.saidTexts)
  }
}
