@echo off
rem Starts Lexloci on the Java of JAVA_HOME, else the first on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem What is meant for every Java of a machine may exclude what is meant for this one.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
rem Java ends with 1, the answer no, when it cannot start, so the program counts its codes from 64.
"%java%" -XX:+UseSerialGC -Xmn24m -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Djdk.reflect.useNativeAccessorOnly=true -Dsun.reflect.inflationThreshold=2147483647 %LEXLOCI_JAVA_OPTS% -Dlexloci.codes=64 -jar "%~dp0..\lib\lexloci.jar" %*
set "code=%ERRORLEVEL%"
if %code% GEQ 64 if %code% LEQ 69 (
  set /a "code=%code%-64"
  goto told
)
echo lexloci: Java ended with %code%, which is no answer: %java% 1>&2
set "code=5"
:told
exit /b %code%
