; R11: the program needs no network. The workstation's own firewall is asked to hold it to that.
!macro customInstall
  nsExec::Exec 'netsh advfirewall firewall add rule name="Liaison Desk (no network)" dir=out action=block program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" enable=yes'
  nsExec::Exec 'netsh advfirewall firewall add rule name="Liaison Desk (no network)" dir=in action=block program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" enable=yes'
!macroend

!macro customUnInstall
  nsExec::Exec 'netsh advfirewall firewall delete rule name="Liaison Desk (no network)"'
!macroend
