/// How many connections each address has, and how fast it makes new ones.
struct Neighbourhoods {
  private var records: [Origin: Record] = [:]

  private struct Record {
    var connections = 0
    /// When the next arrival would come if all came at the pace.
    var next = Duration.zero
  }

  /// Lets one more come from there, or says why not.
  mutating func admit(_ origin: Origin, at now: Duration, _ limits: HallLimits) -> HallRefusal? {
    guard !origin.isLocal, limits.connectionsOfAddress < .max else { return nil }
    let place = origin.neighbourhood
    var record = records[place] ?? Record()
    let pause = Duration.seconds(1) / limits.arrivalsOfAddressInSecond
    defer { records[place] = record }
    guard record.next - pause * limits.connectionsOfAddress <= now else { return .rushingAddress }
    record.next = max(record.next, now) + pause
    guard record.connections < limits.connectionsOfAddress else { return .crowdedAddress }
    record.connections += 1
    if records.count > Limits.addresses { records = records.filter { $0.value.connections > 0 || $0.value.next > now } }
    return nil
  }

  mutating func leave(_ origin: Origin) {
    let place = origin.neighbourhood
    guard var record = records[place] else { return }
    record.connections = max(0, record.connections - 1)
    records[place] = record
  }
}
