package import SourceText

// Codes are told apart over all rooms. Where the dialog language has a problem of the same name, the one of talks bears
// `talk-` before it.

/// The manual of what can be wrong with a talk.
package enum TalkPages {
  /// One page a kind, in the order of their codes; the example is empty where no text could show the problem.
  package static let pages: [ProblemPage] = [
    BadClock.page, EmptyCheck.page, HiddenSign.page, LongLine.page, MissingRule.page, RepeatedHeader.page,
    TalkBadPattern.page, TalkNotUTF8.page, TalkTooLarge.page, TalkUnknownChoice.page, TalkUnknownFact.page,
    TalkUnknownLanguage.page,
    TalkUnknownService.page, TalkUnknownSlot.page, TalkUnknownStep.page, TalkWithoutTurns.page,
    TooManyBraces.page,
    UnclearBrace.page, UnclosedBrace.page, UnfitValue.page, UnknownCheck.page, UnknownEvent.page, UnknownHeader.page,
    WrongSign.page,
  ]

  /// A dialog for the pages about names; the talk follows it as the last file.
  static let exampleDialog = """
    dialog "desk" start="hello" {
        languages "en"
        unclear 2 then="unknown"
        invalid 2 then="unknown"
        silence 1 every="3m" then="wait"
    }
    slot "usable" { yes-no }
    step "hello" {
        ask "usable"
        end "informed"
    }
    //- texts/en.kdl
    language "en"
    question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
    //- talks/usable.talk

    """
}
