# Invoke-ScriptAnalyzer . -Recurse -Settings PSScriptAnalyzerSettings.psd1
@{
    ExcludeRules = @(
        # The build talks to whoever runs it, and its functions are read where they are.
        'PSAvoidUsingWriteHost'
        'PSProvideCommentHelp'
        'PSAvoidUsingPositionalParameters'
        # They start servers and make test data, with no user to ask.
        'PSUseShouldProcessForStateChangingFunctions'
        'PSUseSingularNouns'
        # What a script or a Pester block sets is used in another block, function or file, where the rule does not look.
        'PSUseDeclaredVarsMoreThanAssignments'
        'PSReviewUnusedParameter'
        # A test runs the lines of a guide as they are written.
        'PSAvoidUsingInvokeExpression'
        # It takes the arguments of a thread job for variables of the caller.
        'PSUseUsingScopeModifierInNewRunspaces'
        # One list of servers for the process, however often a helper is imported.
        'PSAvoidGlobalVars'
        # Files are UTF-8 without a mark, as .editorconfig has it.
        'PSUseBOMForUnicodeEncodedFile'
        # Tests make their secrets up.
        'PSAvoidUsingConvertToSecureStringWithPlainText'
        'PSAvoidUsingUsernameAndPasswordParams'
        'PSAvoidUsingPlainTextForPassword'
    )
}
