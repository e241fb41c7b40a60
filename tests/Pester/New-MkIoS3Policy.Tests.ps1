BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
}

Describe 'New-MkIoS3Policy' {
    It 'gives the four rights and no other' {
        $policy = New-MkIoS3Policy a-bucket, b-bucket | ConvertFrom-Json
        $policy.Version | Should -Be '2012-10-17'
        $policy.Statement.Effect | Select-Object -Unique | Should -Be 'Allow'
        $policy.Statement[0].Action | Should -Be 's3:ListBucket'
        $policy.Statement[0].Resource | Should -Be 'arn:aws:s3:::a-bucket', 'arn:aws:s3:::b-bucket'
        $policy.Statement[1].Action | Should -Be 's3:GetObject', 's3:PutObject', 's3:DeleteObject'
        $policy.Statement[1].Resource | Should -Be 'arn:aws:s3:::a-bucket/*', 'arn:aws:s3:::b-bucket/*'
    }

    It 'gives less to sources that are only read' {
        $policy = New-MkIoS3Policy a-bucket -ReadOnly | ConvertFrom-Json
        $policy.Statement.Action | Should -Be 's3:ListBucket', 's3:GetObject'
    }

    It 'takes buckets of the pipeline into one policy' {
        $policy = [pscustomobject]@{ BucketName = 'a-bucket' }, [pscustomobject]@{ BucketName = 'b-bucket' } | New-MkIoS3Policy
        @($policy).Count | Should -Be 1
        ($policy | ConvertFrom-Json).Statement[0].Resource.Count | Should -Be 2
    }

    It 'refuses what is no bucket' {
        New-MkIoS3Policy 'My-Bucket' -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.S3PolicyInvalid,*'
    }

    It 'takes buckets of registered storage, and refuses what is none' {
        [MkIo.Media.StorageAccount]@{ Spec = [MkIo.Media.S3StorageSpec]@{ BucketName = 'a-bucket' } } | New-MkIoS3Policy | Should -BeLike '*arn:aws:s3:::a-bucket*'
        Get-Process -Id $PID | New-MkIoS3Policy -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failure" | Should -BeLike 'A Process is not a bucket*'
    }
}
