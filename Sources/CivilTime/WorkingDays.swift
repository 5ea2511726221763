extension OpeningHours {
  /// Tells whether a stretch begins on `date`; the early end of a night shift does not make a working day.
  package func isWorkingDay(_ date: CivilDate) -> Bool { !stretches(beginningOn: date).isEmpty }

  /// Counts working days behind `date`, which itself is not counted; nothing where ten years hold too few.
  package func workingDay(_ count: Int, after date: CivilDate) -> CivilDate? {
    precondition(count >= 1, "working days are counted from one")
    return days(from: date.advanced(by: 1)).lazy.filter(isWorkingDay).dropFirst(count - 1).first
  }

  /// Tells when `count` working days have passed: at the same time of day, or when it opens next.
  ///
  /// What arrives while nobody is there counts from the next opening: one working day after Saturday is
  /// Tuesday morning where Monday is a working day.
  package func adding(workingDays count: Int, to moment: LocalTime) -> LocalTime? {
    guard let start = nextOpening(from: moment) else { return nil }
    guard count > 0 else { return start }
    return workingDay(count, after: start.date).flatMap { nextOpening(from: LocalTime($0, start.time)) }
  }
}
