@echo off
rem Starts Lexloci on the Java of JAVA_HOME, else the first on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -Xmn24m -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Djdk.reflect.useNativeAccessorOnly=true -Dsun.reflect.inflationThreshold=2147483647 %LEXLOCI_JAVA_OPTS% -jar "%~dp0..\lib\lexloci.jar" %*
exit /b %ERRORLEVEL%
