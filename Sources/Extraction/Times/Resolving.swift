import CivilTime

extension TimeReader {
  /// What a time says, beside the clock on the wall.
  func value(_ timing: Timing) -> TypedFact.Value {
    switch timing.form {
    case .duration: return .duration(timing.seconds ?? 0)
    case .set: return .recurrence
    case .date: return .time(moment(timing, .date))
    case .time: return .time(moment(timing, .time))
    case .dateTime: return .time(moment(timing, .dateTime))
    case .dateRange: return .time(moment(timing, .dateRange))
    case .timeRange: return .time(moment(timing, .timeRange))
    case .dateTimeRange: return .time(moment(timing, .dateTimeRange))
    }
  }

  private func moment(_ timing: Timing, _ form: Moment.Form) -> Moment {
    guard let days = timing.days ?? (timing.form.hasDate ? nil : Days(day(of: timing))) else {
      return Moment(earliest: nil, latest: nil, bound: timing.bound, form: form, zone: timing.zone)
    }
    guard let clock = timing.clock else {
      return Moment(
        earliest: LocalTime(days.first, .midnight), latest: LocalTime(days.last.advanced(by: 1), .midnight),
        bound: timing.bound, form: form, zone: timing.zone)
    }
    let start = LocalTime(days.first, .midnight).advanced(bySeconds: clock.lowerBound)
    let end = LocalTime(days.last, .midnight).advanced(bySeconds: clock.upperBound)
    return Moment(earliest: start, latest: max(start, end), bound: timing.bound, form: form, zone: timing.zone)
  }

  /// A time of day without a day: today, unless what has begun would then lie ahead, or what is due behind.
  private func day(of timing: Timing) -> CivilDate {
    guard let seconds = timing.clock?.lowerBound else { return almanac.today }
    let now = almanac.now.time.seconds
    switch timing.bound {
    case .since where seconds > now: return almanac.today.advanced(by: -1)
    case .until where seconds < now: return almanac.today.advanced(by: 1)
    default: return almanac.today
    }
  }
}
