package import DialogModel
import SourceText

/// What looking at a host of one's own comes to, in the form of a feed.
package enum ProbeReading {
  /// The host answers.
  package static func fine(_ source: HealthSource) -> FeedReading { reading(source, .fine) }

  /// Nobody could look.
  package static func unclear(_ source: HealthSource) -> FeedReading { reading(source, .unclear) }

  /// The host does not answer as it should.
  package static func down(_ source: HealthSource, _ fault: SourceFault) -> FeedReading {
    var reading = reading(source, .troubled)
    // It has no number of its own, so it is called by what was looked at.
    let incident = HealthIncident(
      id: FeedText.name("\(source.kind.word):\(source.kind.target)"),
      title: FeedText.plain("\(source.kind.target): \(fault.sentence)", atMost: Limits.titleInScalars),
      service: source.services.first?.value ?? source.name.value)
    reading.events = [FeedEvent(incident: incident, services: [anything], words: "")]
    return reading
  }

  private static func reading(_ source: HealthSource, _ state: ServiceState.State) -> FeedReading {
    var reading = FeedReading()
    reading.services = [ServiceState(names: [anything], state: state)]
    return reading
  }

  /// Stands for every service that the source speaks for, whatever it is called.
  package static let anything = "*"
}
