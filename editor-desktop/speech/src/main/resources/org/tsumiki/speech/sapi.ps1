# Speaks lines by SAPI: "SAY id language rate volume base64" and "HUSH"; answers "SAID id" and "CUT id".
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$reader = New-Object System.IO.StreamReader([Console]::OpenStandardInput())
$line = $reader.ReadLineAsync()
$prompt = $null
$id = ''
function Stop-Speaking {
  if ($script:prompt -ne $null -and -not $script:prompt.IsCompleted) {
    $voice.SpeakAsyncCancelAll()
    [Console]::Out.WriteLine("CUT $script:id")
  }
  $script:prompt = $null
}
while ($true) {
  if ($prompt -ne $null -and $prompt.IsCompleted) {
    [Console]::Out.WriteLine("SAID $id")
    $prompt = $null
  }
  if (-not $line.Wait(15)) { continue }
  $words = $line.Result
  if ($words -eq $null) { break }
  $line = $reader.ReadLineAsync()
  Stop-Speaking
  $parts = $words.Split(' ')
  if ($parts[0] -ne 'SAY') { continue }
  $id = $parts[1]
  $culture = if ($parts[2] -eq 'ja') { 'ja-JP' } else { 'en-US' }
  try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [System.Globalization.CultureInfo]$culture) } catch { }
  # SAPI's speeds go from -10, a third, to 10, three times.
  $voice.Rate = [Math]::Max(-10, [Math]::Min(10, [int](10 * [Math]::Log([double]$parts[3] / 100) / [Math]::Log(3))))
  $voice.Volume = [int]$parts[4]
  $prompt = $voice.SpeakAsync([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[5])))
}
$voice.Dispose()
