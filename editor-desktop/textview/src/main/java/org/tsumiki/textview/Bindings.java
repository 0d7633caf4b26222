package org.tsumiki.textview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * Which variable each block means. A local variable is its script's own from the place on where it
 * is declared; before that place, and in other scripts, the name means the program's variable.
 */
final class Bindings {
  // Keyed by the block itself: ids need not be unique in a project made elsewhere.
  private final Map<Object, Binding> ofBlock = new IdentityHashMap<>();
  private final Set<Binding> used = new LinkedHashSet<>();
  private final Map<Integer, Set<String>> assigned = new HashMap<>();
  private final Map<Integer, Set<String>> globalsUsed = new HashMap<>();
  private final Set<Binding> needEarlyPlace = new LinkedHashSet<>();

  static Bindings of(List<Routine> routines) {
    Bindings bindings = new Bindings();
    routines.forEach(routine -> bindings.new Walk(routine).chain(routine.body()));
    return bindings;
  }

  /** What a block that names a variable means by it. */
  Binding of(Object block, String id) {
    return ofBlock.getOrDefault(block, Binding.global(id));
  }

  /** Everything that some block names, in the order of the blocks. */
  Set<Binding> used() {
    return used;
  }

  /** The lists and variables of the program that some block names, in the workspace's order. */
  List<Binding> globalsOf(Program program) {
    Set<Binding> globals = new LinkedHashSet<>();
    program.lists().forEach(list -> globals.add(Binding.list(list.id())));
    program.variables().forEach(variable -> globals.add(Binding.global(variable.id())));
    globals.retainAll(used);
    // A parameter's block outside of its procedure means a variable that the workspace has not.
    used.stream().filter(b -> b.kind() != Binding.Kind.OWN).forEach(globals::add);
    return List.copyOf(globals);
  }

  /** Ids of the program's variables that the routine gives values to. */
  Set<String> globalsAssignedIn(int routine) {
    return assigned.getOrDefault(routine, Set.of());
  }

  boolean usesGlobal(int routine, String id) {
    return globalsUsed.getOrDefault(routine, Set.of()).contains(id);
  }

  /** Locals that are used outside of the braces they are declared in. */
  Set<Binding> needEarlyPlace() {
    return needEarlyPlace;
  }

  /** The way through one routine, from top to bottom. */
  private final class Walk {
    private final int routine;
    private final Set<String> parameters = new HashSet<>();
    private final Map<String, List<Statement>> declaredIn = new HashMap<>();
    private final Deque<List<Statement>> around = new ArrayDeque<>();

    Walk(Routine routine) {
      this.routine = routine.number();
      for (Program.Variable parameter : routine.parameters()) {
        parameters.add(parameter.id());
        used.add(Binding.own(this.routine, parameter.id()));
      }
    }

    void chain(List<Statement> chain) {
      around.push(chain);
      chain.forEach(this::statement);
      around.pop();
    }

    private void statement(Statement statement) {
      Tree.values(statement).forEach(this::value);
      Tree.listId(statement).map(Binding::list).ifPresent(used::add);
      switch (statement) {
        case Statement.DeclareLocal s -> {
          if (!parameters.contains(s.variableId())) {
            declaredIn.putIfAbsent(s.variableId(), around.getFirst());
          }
          names(s, s.variableId());
        }
        case Statement.SetVariable s -> assigns(s, s.variableId());
        case Statement.ChangeVariable s -> assigns(s, s.variableId());
        case Statement.For s -> assigns(s, s.variableId());
        case Statement.Broadcast _,
            Statement.BroadcastAndWait _,
            Statement.GoToState _,
            Statement.Forever _,
            Statement.Repeat _,
            Statement.RepeatUntil _,
            Statement.If _,
            Statement.Wait _,
            Statement.WaitUntil _,
            Statement.Break _,
            Statement.Stop _,
            Statement.SignalLamp _,
            Statement.Led _,
            Statement.Rgb _,
            Statement.Beep _,
            Statement.Tone _,
            Statement.SoundOff _,
            Statement.Drive _,
            Statement.DriveWheels _,
            Statement.DriveStop _,
            Statement.DriveDistance _,
            Statement.DriveTurn _,
            Statement.DriveTime _,
            Statement.DriveAcceleration _,
            Statement.Say _,
            Statement.Note _,
            Statement.Log _,
            Statement.ResetTimer _,
            Statement.AddToList _,
            Statement.InsertInList _,
            Statement.ReplaceInList _,
            Statement.RemoveFromList _,
            Statement.ClearList _,
            Statement.CallProcedure _,
            Statement.Return _ -> {}
      }
      Tree.bodies(statement).forEach(this::chain);
    }

    private void value(Expression value) {
      Tree.values(value).forEach(this::value);
      Tree.listId(value).map(Binding::list).ifPresent(used::add);
      if (value instanceof Expression.GetVariable get) {
        names(get, get.variableId());
      }
    }

    private void assigns(Object block, String id) {
      if (names(block, id).kind() == Binding.Kind.GLOBAL) {
        assigned.computeIfAbsent(routine, r -> new LinkedHashSet<>()).add(id);
      }
    }

    private Binding names(Object block, String id) {
      Binding binding = meaning(id);
      ofBlock.put(block, binding);
      used.add(binding);
      if (binding.kind() == Binding.Kind.GLOBAL) {
        globalsUsed.computeIfAbsent(routine, r -> new HashSet<>()).add(id);
      }
      return binding;
    }

    private Binding meaning(String id) {
      if (parameters.contains(id)) {
        return Binding.own(routine, id);
      }
      Optional<List<Statement>> home = Optional.ofNullable(declaredIn.get(id));
      if (home.isEmpty()) {
        return Binding.global(id);
      }
      Binding own = Binding.own(routine, id);
      if (around.stream().noneMatch(chain -> chain == home.get())) {
        needEarlyPlace.add(own);
      }
      return own;
    }
  }
}
