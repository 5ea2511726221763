/// Numbers as one sign: in a circle, in brackets, raised or lowered.
enum SetOffNumbers {
  static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2...0xB3: Int(scalar.value) - 0xB0
    case 0x2070...0x2089, 0x2460...0x2793, 0x3220...0x32BF, 0x1F51F: inRows(scalar.value)
    default: nil
    }
  }

  private static func inRows(_ value: UInt32) -> Int? {
    for row in rows where row.scalars.contains(value) { return row.first + Int(value - row.scalars.lowerBound) }
    return nil
  }

  private struct Row {
    let scalars: ClosedRange<UInt32>
    /// What the first of them says; the others count up.
    let first: Int

    init(_ scalars: ClosedRange<UInt32>, from first: Int) {
      self.scalars = scalars
      self.first = first
    }
  }

  private static let rows = [
    Row(0x2070...0x2070, from: 0), Row(0x2074...0x2079, from: 4),  // ⁰ ⁴
    Row(0x2080...0x2089, from: 0),  // ₀
    Row(0x2460...0x2473, from: 1), Row(0x2474...0x2487, from: 1), Row(0x2488...0x249B, from: 1),  // ① ⑴ ⒈
    Row(0x24EA...0x24EA, from: 0), Row(0x24EB...0x24F4, from: 11), Row(0x24F5...0x24FE, from: 1),  // ⓪ ⓫ ⓵
    Row(0x24FF...0x24FF, from: 0),  // ⓿
    Row(0x2776...0x277F, from: 1), Row(0x2780...0x2789, from: 1), Row(0x278A...0x2793, from: 1),  // ❶ ➀ ➊
    Row(0x3220...0x3229, from: 1), Row(0x3280...0x3289, from: 1),  // ㈠ ㊀
    Row(0x3251...0x325F, from: 21), Row(0x32B1...0x32BF, from: 36),  // ㉑ ㊱
    Row(0x1F51F...0x1F51F, from: 10),  // 🔟
  ]
}
