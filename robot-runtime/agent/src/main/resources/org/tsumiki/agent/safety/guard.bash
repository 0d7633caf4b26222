# Left when the agent is not: makes the robot's outputs safe when the agent was killed (the pipe ends) or is frozen (no beat while armed).
# Arguments: the agent's process id, seconds of silence. Lines on stdin:
#   file VALUE PATH       what makes an output safe: that text into that file
#   pin CHIP LINE LEVEL   or that GPIO line to that level
#   arm                   a program runs: beats come from now on
#   .                     a beat
#   rest                  no program runs
#   bye                   the agent has made its outputs safe itself
# It ends with the agent, so it must outlive the signals that end the agent.
trap '' HUP INT TERM
agent=$1 silence=$2
again=0.15
files=() values=()
declare -A pins=()                              # "CHIP LEVEL" -> its lines
armed=false

safe() {
  local i
  for i in "${!files[@]}"; do printf '%s\n' "${values[i]}" >"${files[i]}"; done
  # Unquoted on purpose: a chip, a level, and lines.
  # shellcheck disable=SC2086
  for i in "${!pins[@]}"; do level $i ${pins[$i]}; done
} 2>/dev/null

# level CHIP LEVEL LINE…: one command for all, for starting one takes time on a small computer. pinctrl writes the registers of a Raspberry Pi,
# whoever holds the lines, and the level stays. With gpioset a line may go back to being an input once it ends; then the bias keeps the level.
level() {
  local chip=$1 level=$2 drive=dl bias=pd name=pull-down list
  shift 2
  if [[ $level == 1 ]]; then drive=dh bias=pu name=pull-up; fi
  list=$(IFS=,; echo "$*")
  if [[ $chip == gpiochip0 ]] && command -v pinctrl >/dev/null && pinctrl set "$list" op "$drive" "$bias"; then return; fi
  gpioset --bias="$name" --toggle 0 --chip "$chip" "${@/%/=$level}"
}

gone() {
  safe
  echo "guard: $1, outputs safe" >&2
  exit 0
}

while :; do
  if $armed; then IFS= read -r -t "$silence" line; else IFS= read -r line; fi
  heard=$?
  # The whole computer may have stood still, and the agent with it: then a beat comes now.
  if ((heard > 128)); then IFS= read -r -t "$again" line; heard=$?; fi
  case $heard in
    0) ;;
    1) gone 'the agent is gone' ;;
    *)
      safe                                      # at once what can be had while the agent still holds it
      kill -KILL "$agent" 2>/dev/null
      while IFS= read -r -t 1 line; do :; done  # until the kernel has taken everything from it
      gone 'the agent was frozen and is ended' ;;
  esac
  case $line in
    file\ *) line=${line#file }; values+=("${line%% *}"); files+=("${line#* }") ;;
    pin\ *) read -r _ chip number level <<<"$line"; pins["$chip $level"]+=" $number" ;;
    arm) armed=true ;;
    rest) armed=false ;;
    bye) exit 0 ;;
  esac
done
