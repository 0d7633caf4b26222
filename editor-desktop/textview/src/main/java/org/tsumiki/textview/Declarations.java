package org.tsumiki.textview;

import java.util.List;
import org.tsumiki.textview.Types.Type;

/** Writes types, where the language has them, and the values that things start with. */
final class Declarations {
  private final Pen pen;
  private final boolean java;
  private final Dialect dialect;
  private final List<Binding> globals;
  private final Types types;
  private final Names names;
  private final ExpressionWriter values;

  Declarations(Draft draft, ExpressionWriter values) {
    pen = draft.pen();
    java = draft.java();
    dialect = draft.dialect();
    globals = draft.bindings().globalsOf(draft.program());
    types = draft.types();
    names = draft.names();
    this.values = values;
  }

  /** The program's lists and variables that some block uses, each on a line. */
  void globals() {
    for (Binding binding : globals) {
      switch (binding.kind()) {
        case LIST -> list(binding);
        case GLOBAL -> {
          pen.startLine();
          variable(binding);
        }
        case OWN -> {}
      }
    }
  }

  /** A variable with the value it has before anything is put into it. */
  void variable(Binding binding) {
    typed(binding);
    pen.plain(" = ");
    startValue(types.of(binding));
    pen.plain(dialect.end());
  }

  /** A name with its type. */
  void typed(Binding binding) {
    type(types.of(binding));
    pen.name(names.of(binding));
  }

  private void list(Binding binding) {
    pen.startLine();
    if (java) {
      pen.plain("BlockList<" + boxed(types.of(binding)) + "> ");
    }
    pen.name(names.of(binding)).plain(" = ");
    if (java) {
      pen.keyword("new").plain(" BlockList<>();");
    } else {
      pen.plain("BlockList()");
    }
  }

  void type(Type type) {
    if (java) {
      switch (type) {
        case NUMBER -> pen.keyword("double");
        case BOOLEAN -> pen.keyword("boolean");
        case TEXT, COLOUR -> pen.plain(boxed(type));
      }
      pen.plain(" ");
    }
  }

  private static String boxed(Type type) {
    return switch (type) {
      case NUMBER -> "Double";
      case BOOLEAN -> "Boolean";
      case TEXT -> "String";
      case COLOUR -> "Colour";
    };
  }

  void startValue(Type type) {
    switch (type) {
      case NUMBER -> pen.mark(Mark.Kind.NUMBER, "0");
      case BOOLEAN -> pen.keyword(dialect.truth(false));
      case TEXT -> pen.mark(Mark.Kind.TEXT, "\"\"");
      case COLOUR -> values.colour(0);
    }
  }
}
