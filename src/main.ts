console.error('Wirewatch: no command yet.')
process.exitCode = 2
