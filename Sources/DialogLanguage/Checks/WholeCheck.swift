import DialogModel
import SourceText

/// Everything that shows only when the whole dialog is in view.
struct WholeCheck {
  let dialog: Dialog
  /// Parallel to the dialog's languages.
  let books: [TextBook?]
  let shared: [LanguageTag: TextBook]
  let languagesSpan: Span
  /// Whether names are missing, so that following the way through would only repeat what was said.
  let hasLooseEnds: Bool

  func problems() -> [any Problem] {
    let texts = TextChecks(
      dialog: dialog, books: books, shared: shared, languagesSpan: languagesSpan, said: dialog.saidTexts
    ).problems()
    guard !hasLooseEnds else { return texts }
    let fillable = Fillable(dialog)
    return texts + FlowCheck(dialog: dialog).problems()
      + GuardCheck(dialog: dialog, fillable: fillable).problems()
      + TicketCheck(dialog: dialog, fillable: fillable).problems()
  }
}
