package struct CivilDate { package init?(_ text: String) {} }
package struct TimeOfDay { package init?(_ text: String) {} }
