import Syntax

/// How a part of a statement is shown while it is typed.
public typealias TokenStyle = Syntax.TokenStyle
