/// Letters that take no room and say nothing where a machine reads: a copied address may hold them unseen.
enum Invisible {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2064, 0x3164: true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0100...0xE01EF: true
    default: false
    }
  }
}
