package import SourceText

/// The manual of what can be wrong with a file as KDL, whatever it is about.
package enum KDLProblems {
  /// One page a kind, in the order of their codes; the example is empty where no text could show the problem.
  package static let pages: [ProblemPage] = [
    BadCodePoint.page, BadNumber.page, ForbiddenCharacter.page, LineBreakInString.page, LongNumber.page,
    MisplacedAnnotation.page, MisplacedEquals.page, MisplacedSlashdash.page, MissingName.page, MissingSpace.page,
    MissingValue.page, MultiLineQuotes.page, NotUTF8.page, OldRawString.page, OtherVersion.page,
    ReservedWord.page, StrayBrace.page, TextBehindBlock.page, TooDeep.page, TooLarge.page, UnclosedBlock.page,
    UnclosedComment.page, UnclosedString.page, UnevenIndentation.page, UnexpectedCharacter.page,
    UnknownEscape.page, UnknownKeyword.page,
  ]
}
