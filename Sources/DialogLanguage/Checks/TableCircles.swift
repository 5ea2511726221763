import DialogModel
import SourceText

/// Finds tables that wait for each other's outcome; another circle shows when the first is mended.
struct TableCircles {
  let dialog: Dialog

  func problems() -> [any Problem] {
    guard case .circle(let circle) = dialog.orderTables() else { return [] }
    // Told from the table that is written first, as everything else.
    let begin = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    let tables = Array(circle[begin...] + circle[..<begin]).map { dialog[$0] }
    let next = circle[(begin + 1) % circle.count]
    let line = tables[0].rows.flatMap(\.guards).first { $0.test.facts.contains(.decision(next)) }
    return [CircularTable(span: line?.span ?? tables[0].name.span, tables: tables.map(\.name.value))]
  }
}
