import DialogModel
import SourceText

extension DialogBuilder {
  mutating func readHours(_ node: CheckedNode) {
    guard let name = node.string(0), hours.isFirst(name), let zone = node.string("zone") else { return }
    dialog.hours.append(ServiceHours(name: name, zone: zone))
  }

  mutating func readResponse(_ node: CheckedNode) {
    let during = node.string("during").flatMap { hours(named: $0) }
    let guards = conditions(in: node)
    guard let within = node.duration("within") else { return }
    dialog.responses.append(ResponsePromise(within: within, during: during, guards: guards, span: node.headSpan))
  }
}
