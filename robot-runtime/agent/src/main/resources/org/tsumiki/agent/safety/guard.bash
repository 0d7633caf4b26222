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
files=() values=() chips=() lines=() levels=()
armed=false

safe() {
  local i
  for i in "${!files[@]}"; do printf '%s\n' "${values[i]}" >"${files[i]}"; done
  for i in "${!lines[@]}"; do pin "${chips[i]}" "${lines[i]}" "${levels[i]}"; done
} 2>/dev/null

# pin CHIP LINE LEVEL: pinctrl writes the registers of a Raspberry Pi, whoever holds the line, and the level stays. With gpioset the line may go
# back to being an input once it ends; then the bias keeps the level.
pin() {
  local drive=dl bias=pd name=pull-down
  if [[ $3 == 1 ]]; then drive=dh bias=pu name=pull-up; fi
  if command -v pinctrl >/dev/null && [[ $1 == gpiochip0 ]] && pinctrl set "$2" op "$drive" "$bias"; then return; fi
  gpioset --bias="$name" --toggle 0 --chip "$1" "$2=$3"
}

gone() {
  safe
  echo "guard: $1, outputs safe" >&2
  exit 0
}

while :; do
  if $armed; then IFS= read -r -t "$silence" line; else IFS= read -r line; fi
  case $? in
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
    pin\ *) read -r _ chip number level <<<"$line"; chips+=("$chip"); lines+=("$number"); levels+=("$level") ;;
    arm) armed=true ;;
    rest) armed=false ;;
    bye) exit 0 ;;
  esac
done
